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

# For so many seconds the server is asked to stop as it was meant to, then to stop at once, and after as many more it is ended.
patience=120

# Every process of the server works in its data folder; a process number alone may be someone else's by now.
is_of_server() {
    [ "/proc/$1/cwd" -ef data ] && { read -r program <"/proc/$1/comm"; } 2>/dev/null && [ "$program" = postgres ]
}

# Sets $postmaster to the server's first process, or to nothing where it is gone or has not said yet which it is.
find_postmaster() {
    postmaster=
    { read -r postmaster <data/postmaster.pid; } 2>/dev/null
    case $postmaster in '' | *[!0-9]*) postmaster= ;; esac
    [ -z "$postmaster" ] || is_of_server "$postmaster" || postmaster=
}

# The others of a server whose first process was killed may be busy for hours before they notice. They leave its file, which names nobody any more.
end_leftovers() {
    find_postmaster
    [ -z "$postmaster" ] && [ -e data/postmaster.pid ] || return 0
    for process in /proc/[0-9]*; do
        ! is_of_server "${process#/proc/}" || kill -KILL "${process#/proc/}"
    done
}

# Returns with server.lock held on fd 8. A signal is sent again each second: one that came while the server was starting is lost.
end_server() {
    signal=$STOP
    exec 8<server.lock
    waited=0
    until flock -n -x 8; do
        end_leftovers
        [ "$waited" -ne "$patience" ] || signal=QUIT
        [ "$waited" -ne $((2 * patience)) ] || signal=KILL
        [ -z "$postmaster" ] || kill "-$signal" "$postmaster"
        ! flock -w 1 -x 8 || break
        waited=$((waited + 1))
    done
}

start() {
    exec 8<server.lock
    until flock -w 1 -x 8; do end_leftovers; done
    # Nobody holds the lock, so these are a killed server's, even if its process number is someone else's now.
    rm -f data/postmaster.pid "$SOCKET"/.s.PGSQL.5432 "$SOCKET"/.s.PGSQL.5432.lock
    mv -f postgres.log postgres.log.1 2>/dev/null
    "$BIN/postgres" -D "$FOLDER/data" -k "$SOCKET" -p 5432 -c listen_addresses= -c unix_socket_permissions=0700 "$@" \
        >postgres.log 2>&1 7<&- 9<&- &
    exec 8<&-
}

if [ "$MODE" = adopt ]; then
    proven=yes
else
    start "$@"
    proven=no
fi

# A server that ran once is started again whatever ends it, until its users are gone: it may have been killed, or its disk may be full for an hour. One that
# never ran, whose settings may be wrong, is not.
until flock -w 1 -x 9 7<&-; do
    # Also that of a server that was killed says so.
    ! grep -qs '^ready' data/postmaster.pid || proven=yes
    if ! flock -n -x server.lock true 7<&- 9<&-; then
        end_leftovers
    elif [ "$proven" = yes ]; then
        start "$@"
    else
        exit 1
    fi
done

# Fast for data that is kept (INT), at once for data that is thrown away (QUIT).
end_server
if [ "$STOP" = QUIT ]; then
    cd / && rm -rf "$SOCKET" "$FOLDER"
fi
