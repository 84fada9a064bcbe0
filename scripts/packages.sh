# Sourced by ./dev. Finds which packages of scripts/packages.txt are missing and installs them from Debian.

# listed_packages SECTION...: the package names of these sections, without those whose command is there anyway.
listed_packages() {
    local wanted=" $* " section="" name condition
    while read -r name condition _; do
        case "$name" in
            '' | '#'*) ;;
            '['*']') section=${name:1:-1} ;;
            *)
                [[ $wanted == *" $section "* ]] || continue
                [[ $condition == command:* ]] && command -v "${condition#command:}" >/dev/null && continue
                echo "$name"
                ;;
        esac
    done <scripts/packages.txt
}

missing_packages() {
    local name
    for name in $(listed_packages "$@"); do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null) == installed ]] || echo "$name"
    done
}

# True if apt has no lists yet (a fresh container) or they are more than a day old.
package_lists_are_stale() {
    [[ -z $(find /var/lib/apt/lists -name '*_Packages*' -mtime -1 -print -quit 2>/dev/null) ]]
}

# ensure_packages SECTION...: returns when every package of these sections is installed, exits with 1 and a
# sentence when that cannot be reached.
ensure_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        echo "dev: this is not a Debian system, so nothing was installed; scripts/packages.txt names what must be there." >&2
        return
    fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0

    # --no-remove: on a desktop, installing a sound server for the tests must never throw out the user's own.
    local install=(apt-get install -y --no-install-recommends --no-remove "${missing[@]}")
    local as_root=(env DEBIAN_FRONTEND=noninteractive)
    if ((EUID != 0)); then
        command -v sudo >/dev/null || cannot_install "you are not root and there is no sudo"
        as_root=(sudo "${as_root[@]}")
    fi
    echo "dev: installing ${#missing[@]} missing Debian packages (a minute or two): ${missing[*]}"
    local log
    log=$(mktemp "${TMPDIR:-/tmp}/counterpoint-install.XXXXXX")
    local updated=no
    if package_lists_are_stale; then
        "${as_root[@]}" apt-get update >>"$log" 2>&1 || true # one dead source of several must not end it here
        updated=yes
    fi
    if ! "${as_root[@]}" "${install[@]}" >>"$log" 2>&1; then
        # Lists of yesterday may name versions that the archive no longer has.
        [[ $updated == yes ]] || "${as_root[@]}" apt-get update >>"$log" 2>&1 || true
        "${as_root[@]}" "${install[@]}" >>"$log" 2>&1 || cannot_install "apt-get failed" "$log"
    fi
    rm "$log"
}

# cannot_install REASON [LOG]: reads `install` of its caller, so that the line it prints is the one that was tried.
cannot_install() {
    echo "dev: packages are missing and could not be installed: $1" >&2
    if [[ -n ${2:-} ]]; then
        grep -E '^(E:|W:|Err)' "$2" | head -n 8 >&2
        echo "dev: all that it said is in $2" >&2
    fi
    echo "dev: nothing was built. As root, run this and try again:" >&2
    echo "    apt-get update && ${install[*]}" >&2
    exit 1
}
