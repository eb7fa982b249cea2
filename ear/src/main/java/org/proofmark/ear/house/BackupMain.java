package org.proofmark.ear.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** {@code mvn -Pbackup verify -Dproofmark.backup=FILE}: one archive of everything, while the application runs or not. */
public final class BackupMain {
    private BackupMain() {}

    public static void main(String[] arguments) throws Exception {
        Phases phases = new Phases(System.out);
        Path data = RunSettings.dataFolder(System.getProperties());
        Path archive = archive();
        BackupManifest manifest = phases.run("Backup of " + data, () -> Backup.take(Layout.ofBuild(), data, archive));
        phases.say(String.format(
                Locale.ROOT,
                "%d files and the database as of %s are in %s (%,d bytes). It holds keys: keep it as safe as the data.",
                manifest.hashes().size() - 1,
                manifest.takenAt(),
                archive,
                Files.size(archive)));
    }

    static Path archive() {
        String file = System.getProperty("proofmark.backup");
        if (file == null) {
            throw new HouseException("Name the archive with -Dproofmark.backup=FILE.");
        }
        return Path.of(file).toAbsolutePath();
    }
}
