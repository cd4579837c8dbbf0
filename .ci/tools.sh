# What ./run and ./test have in common. To be sourced; $root is the project's folder.

say() { printf '%s\n' "$*" >&2; }

die() {
    say "$*"
    exit 1
}

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

require_dotnet() {
    command -v dotnet >/dev/null || die "The .NET SDK 10 is needed and was not found. See https://dotnet.microsoft.com/download"
}

require_build_tools() {
    require_dotnet
    dotnet --list-sdks | grep -q '^10\.' || die "The .NET SDK 10 is needed; this machine has only: $(dotnet --list-sdks | cut -d' ' -f1 | tr '\n' ' ')"
    command -v node >/dev/null && command -v npm >/dev/null || die "Node.js 20 or newer, with npm, is needed and was not found. See https://nodejs.org"
    node_major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
    [ "$node_major" -ge 20 ] || die "Node.js 20 or newer is needed; this machine has $(node --version)."
}

# Two builds at once would write the same files.
lock_builds() {
    mkdir -p "$root/artifacts"
    command -v flock >/dev/null || return 0
    exec 9>"$root/artifacts/build.lock"
    flock -n 9 && return 0
    say "Another build of this project is running; waiting for it."
    flock 9
}

unlock_builds() { exec 9>&-; }
