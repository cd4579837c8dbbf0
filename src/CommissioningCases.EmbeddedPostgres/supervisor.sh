# Starts the server (or, with MODE=adopt, takes charge of one whose supervisor was killed) and stops it when its last user is gone.
# It lives in a session of its own, so that neither Ctrl+C nor the end of the application that started it reaches it.
#
# Locks say who lives, because they end with their holders, however these end:
#   fd 7  supervisor.lock  held by this shell alone
#   fd 8  server.lock      inherited by every process of the server
#   fd 9  users.lock       held shared by every application that uses the server
set -u
trap '' INT HUP TERM
umask 077
cd "$FOLDER" || exit 1
# Not the starter's output: whoever reads that would wait for this shell.
exec </dev/null >supervisor.log 2>&1
exec 7<supervisor.lock 9<users.lock
flock -w 10 -x 7 || exit 1

start() {
    exec 8<server.lock
    flock -w 60 -x 8 || exit 1
    # Nobody holds the lock, so these are a killed server's, even if its process number is someone else's now.
    rm -f data/postmaster.pid "$SOCKET"/.s.PGSQL.5432 "$SOCKET"/.s.PGSQL.5432.lock
    mv -f postgres.log postgres.log.1 2>/dev/null
    "$BIN/postgres" -D "$FOLDER/data" -k "$SOCKET" -c listen_addresses= -c unix_socket_permissions=0700 "$@" \
        >postgres.log 2>&1 7<&- 9<&- &
    server=$!
    exec 8<&-
}

if [ "$MODE" = adopt ]; then
    read -r server <data/postmaster.pid
    proven=yes
else
    start "$@"
    proven=no
fi

# A server that ran and was killed is started again; one that never ran is not.
until flock -w 2 -x 9 7<&-; do
    if ! flock -n -x server.lock true 7<&- 9<&-; then
        proven=yes
    elif [ "$proven" = yes ]; then
        proven=no
        start "$@"
    else
        exit 1
    fi
done

# Fast for data that is kept (INT), at once for data that is thrown away (QUIT).
kill "-$STOP" "$server" 2>/dev/null
exec 8<server.lock
flock -x 8
if [ "$STOP" = QUIT ]; then
    cd / && rm -rf "$SOCKET" "$FOLDER"
fi
