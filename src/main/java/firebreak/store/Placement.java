package firebreak.store;

import firebreak.domain.Text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a folder lies: on which computer, and whether something else copies it away behind the
/// program's back.
public final class Placement {
    /// Folders that synchronising services give their names, as they begin.
    private static final Map<String, String> NAMES =
            Map.of(
                    "dropbox", "Dropbox",
                    "onedrive", "OneDrive",
                    "google drive", "Google Drive",
                    "googledrive", "Google Drive",
                    "my drive", "Google Drive",
                    "mobile documents", "iCloud Drive",
                    "iclouddrive", "iCloud Drive",
                    "nextcloud", "Nextcloud",
                    "owncloud", "ownCloud",
                    "box sync", "Box");

    /// Files that synchronising programs leave in the folders that they look after.
    private static final Map<String, String> MARKS =
            Map.of(
                    ".dropbox", "Dropbox",
                    ".dropbox.cache", "Dropbox",
                    ".stfolder", "Syncthing",
                    ".owncloudsync.log", "ownCloud",
                    ".nextcloudsync.log", "Nextcloud",
                    ".sync.ffs_db", "FreeFileSync",
                    ".tmp.drivedownload", "Google Drive");

    private static final Set<String> NETWORK =
            Set.of(
                    "nfs",
                    "nfs4",
                    "cifs",
                    "smb2",
                    "smb3",
                    "smbfs",
                    "fuse.sshfs",
                    "davfs",
                    "fuse.davfs2",
                    "afs",
                    "ncpfs",
                    "9p",
                    "webdav",
                    "fuse.rclone",
                    "afpfs");

    private Placement() {}

    /// A sentence where the folder is synchronised or on a network drive: two computers may then
    /// write into one database, and a copy leaves the laptop.
    public static Optional<String> warning(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        return service(path)
                .map(s -> Text.of("store.placement.synced", path, s))
                .or(() ->
                        onNetwork(path)
                                ? Optional.of(Text.of("store.placement.network", path))
                                : Optional.empty());
    }

    /// The service that synchronises the folder, by the names of the folders around it and by what
    /// its program leaves there.
    public static Optional<String> service(Path directory) {
        for (var p = directory; p != null; p = p.getParent()) {
            var name = p.getFileName() == null ? "" : p.getFileName().toString();
            var lower = name.toLowerCase(Locale.ROOT);
            for (var known : NAMES.entrySet())
                if (named(lower, known.getKey())) return Optional.of(known.getValue());
            if (p.getParent() != null && p.getParent().endsWith(Path.of("Library", "CloudStorage")))
                return Optional.of(name);
            for (var mark : MARKS.entrySet())
                if (Files.exists(p.resolve(mark.getKey()))) return Optional.of(mark.getValue());
        }
        return Optional.empty();
    }

    /// "OneDrive", "OneDrive - Acme" and "Dropbox (Acme)", but no folder that merely begins so.
    private static boolean named(String name, String service) {
        return name.startsWith(service)
                && (name.length() == service.length()
                        || List.of(' ', '-', '(', '~').contains(name.charAt(service.length())));
    }

    private static boolean onNetwork(Path path) {
        if (path.toString().startsWith("\\\\")) return true;
        for (var p = path; p != null; p = p.getParent()) {
            try {
                if (Files.exists(p)) return isNetwork(Files.getFileStore(p).type());
            } catch (IOException unknown) {
                return false;
            }
        }
        return false;
    }

    /// Whether a kind of file system, as the system names it, lies on another computer.
    static boolean isNetwork(String type) {
        return NETWORK.contains(type.toLowerCase(Locale.ROOT));
    }

    /// Tells this folder on this computer from any other, and tells nobody else anything.
    static String fingerprint(Path directory) {
        var words =
                String.join(
                        "\n",
                        machine(),
                        System.getProperty("os.name", ""),
                        directory.toAbsolutePath().normalize().toString());
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the system calls this computer, without asking the network.
    private static String machine() {
        for (var file : List.of("/etc/machine-id", "/var/lib/dbus/machine-id")) {
            try {
                return Files.readString(Path.of(file)).strip();
            } catch (IOException notHere) {
                // The next one, or another system.
            }
        }
        return System.getenv().getOrDefault("COMPUTERNAME", System.getProperty("user.name", ""));
    }
}
