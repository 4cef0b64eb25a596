package firebreak.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a folder is carried to other computers by a service or lies on one: there a database
/// that is open can be damaged, and the client's data leaves this computer.
public final class SyncedFolder {
    private record Service(String name, Pattern folder) {}

    private static final List<Service> SERVICES =
            List.of(
                    service("Dropbox", "dropbox( \\(.*\\))?"),
                    service("OneDrive", "onedrive( - .*)?"),
                    service("iCloud Drive", "mobile documents|icloud ?drive|com~apple~clouddocs"),
                    service("Google Drive", "google ?drive|my drive|googledrive-.*"),
                    service("Box", "box( sync)?|box-box"),
                    service("Nextcloud", "nextcloud"),
                    service("ownCloud", "owncloud"),
                    service("pCloud", "pcloud ?drive|pcloudsync"),
                    service("Syncthing", "syncthing|sync"),
                    service("Seafile", "seafile"));

    private static final List<String> NETWORK =
            List.of("nfs", "cifs", "smb", "afp", "webdav", "sshfs", "9p", "ncp", "davfs");

    private SyncedFolder() {}

    private static Service service(String name, String folder) {
        return new Service(name, Pattern.compile(folder, Pattern.CASE_INSENSITIVE));
    }

    /// The name of the service, or of the kind of network drive, that `folder` lies in.
    public static Optional<String> service(Path folder) {
        var place = folder.toAbsolutePath().normalize();
        for (var part : place)
            for (var service : SERVICES)
                if (service.folder().matcher(part.toString()).matches())
                    return Optional.of(service.name());
        return drive(place);
    }

    private static Optional<String> drive(Path place) {
        var there = place;
        while (there != null && !Files.exists(there)) there = there.getParent();
        if (there == null) return Optional.empty();
        try {
            var kind = Files.getFileStore(there).type().toLowerCase(Locale.ROOT);
            return NETWORK.stream().filter(kind::contains).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
