# What ./run, ./test and tools/fill have in common. To be sourced; $root is the project's folder.

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

# Of the content of everything in the folders, and of what all projects are built with.
checksum() (
    cd "$root"
    find "$@" Directory.*.props Directory.*.targets global.json -type d \( -name bin -o -name obj -o -name node_modules -o -path '*/wwwroot/lib' \) -prune -o -type f -print \
        | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum | tr ' ' '-'
)

# publish NAME PROJECT FOLDER ...: sets $app to where the project is built, which it does first if something in the folders has changed.
# Each build has a folder of its own, so that none is changed under a program that runs.
publish() {
    local builds="$root/artifacts/$1" project=$2 ahead=()
    shift 2
    require_dotnet
    app="$builds/$(checksum "$@")"
    ! is_published || return 0
    require_build_tools
    lock_builds
    if ! is_published; then
        say "Building Commissioning Cases; the first time this takes a minute or two."
        # Compiled ahead of time where the lock files know the platform: it starts, and checks histories, in half the time.
        [ "$(uname -sm)" != "Linux x86_64" ] || ahead=(--runtime linux-x64 --no-self-contained -p:PublishReadyToRun=true)
        dotnet publish "$root/$project" --configuration Release --output "$app" "${ahead[@]}" \
            -p:RestoreLockedMode=true --disable-build-servers --verbosity quiet >&2 \
            || die "The build failed."
        touch "$app/.complete"
        ls -1dt "$builds"/*/ | tail -n +4 | tr '\n' '\0' | xargs -0 rm -rf --
    fi
    unlock_builds
}

# With the embedded PostgreSQL, which is not copied with the program.
is_published() { [ -f "$app/.complete" ] && [ -f "$root/src/CommissioningCases.EmbeddedPostgres/node_modules/.links-made" ]; }

# Unless the environment says otherwise, what is tried is the demonstration, with a database of its own.
export_settings() {
    export Mode="${Mode:-Demonstration}"
    export DataFolder="${DataFolder:-$root/.data}"
}
