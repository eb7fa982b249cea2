package org.proofmark.ear.house;

import java.nio.file.Path;

/** {@code mvn -Prestore verify -Dproofmark.backup=FILE}: a data folder out of a backup. */
public final class RestoreMain {
    private RestoreMain() {}

    public static void main(String[] arguments) throws Exception {
        Phases phases = new Phases(System.out);
        Path data = RunSettings.dataFolder(System.getProperties());
        Path archive = BackupMain.archive();
        boolean force = Boolean.getBoolean("proofmark.force");
        phases.run("Restored " + archive, () -> {
            Path former = Restore.apply(Layout.ofBuild(), archive, data, force);
            phases.say(former == null ? "The folder was empty before." : "What was there before is in " + former + ".");
            return data;
        });
        phases.say("The data are in " + data + ". Start with: mvn -Prun verify");
        phases.say("Numbers issued after the backup will answer SUSPECT until they are reconciled.");
    }
}
