//! What a Linux machine must have, each with its reason; knows how to look for it, not how to install it.
#![cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "only Linux is set up from here"))]

use crate::run::{Tool, on_path};

/// How to tell that a need is met, however it was installed.
enum Sign {
    Program(&'static str),
    Library(&'static str),
    File(&'static str),
}

pub struct Need {
    sign: Sign,
    /// The package that brings it, on Debian and Ubuntu alike.
    pub package: &'static str,
    pub why: &'static str,
}

const fn program(name: &'static str, package: &'static str, why: &'static str) -> Need {
    Need { sign: Sign::Program(name), package, why }
}

/// Everything needed. `pkg-config` comes before the libraries that are looked for with it.
static NEEDS: [Need; 25] = [
    program("cc", "build-essential", "compiles SQLite and links every program"),
    program("pkg-config", "pkg-config", "tells the compiler where libraries are"),
    Need {
        sign: Sign::Library("webkit2gtk-4.1"),
        package: "libwebkit2gtk-4.1-dev",
        why: "shows the window's pages",
    },
    program("WebKitWebDriver", "webkit2gtk-driver", "drives the real window in tests"),
    program("Xvfb", "xvfb", "is the display where there is none"),
    program("openbox", "openbox", "gives windows their focus on that display"),
    program("xdotool", "xdotool", "presses real keys, as the tests of card entry must"),
    program("xclip", "xclip", "looks whether anything reached the clipboard"),
    program("import", "imagemagick", "takes pictures of the whole screen"),
    program("xwininfo", "x11-utils", "says where a window lies on that screen"),
    program("chromium", "chromium", "shows the pages to the accessibility and keyboard tests"),
    program("chromedriver", "chromium-driver", "pays links in that browser, as a customer does"),
    program("dbus-monitor", "dbus-bin", "sees the desktop notices that the program sends"),
    program("dbus-daemon", "dbus", "is the private session bus of the keychain tests"),
    program("gnome-keyring-daemon", "gnome-keyring", "is the real Secret Service of the keychain tests"),
    program("secret-tool", "libsecret-tools", "looks into that keychain from outside"),
    Need {
        sign: Sign::File("/usr/sbin/exim4"),
        package: "exim4-daemon-light",
        why: "is the real mail server that the tests of mail send to",
    },
    program("bwrap", "bubblewrap", "lets WebKit put its web processes into a sandbox"),
    program("xdg-dbus-proxy", "xdg-dbus-proxy", "keeps those processes from the session bus"),
    program("gcore", "gdb", "proves that the program's memory cannot be dumped"),
    program("strace", "strace", "shows that an intent is on disk before its request leaves"),
    program(
        "soffice",
        "libreoffice-calc-nogui",
        "opens an exported list, to show that it obeys nothing in it",
    ),
    program("kill", "procps", "ends and stops processes in tests"),
    program("fc-list", "fontconfig", "finds the fonts for nine languages"),
    Need {
        sign: Sign::File("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
        package: "fonts-dejavu-core",
        why: "has letters for the pages of every language, Persian included",
    },
];

/// The needs that this machine does not meet.
pub fn missing() -> Vec<&'static Need> {
    NEEDS.iter().filter(|need| !need.is_met()).collect()
}

impl Need {
    fn is_met(&self) -> bool {
        match self.sign {
            Sign::Program(name) => on_path(name),
            Sign::Library(name) => Tool::new("pkg-config").args(["--exists", name]).works(),
            Sign::File(path) => std::path::Path::new(path).exists(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_need_says_why_and_is_named_once() {
        for (at, need) in NEEDS.iter().enumerate() {
            assert!(!need.why.is_empty());
            assert!(
                NEEDS[..at].iter().all(|earlier| earlier.package != need.package),
                "{} twice",
                need.package
            );
        }
    }

    #[test]
    fn a_program_nobody_has_is_missed() {
        assert!(!program("counterfoil-no-such-program", "none", "none").is_met());
        assert!(program("cargo", "none", "none").is_met(), "cargo runs this very test");
    }
}
