package org.proofmark.models.offline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What the platform's exceptions about files say, for people who know no Java. */
final class FileTrouble {
    private FileTrouble() {}

    /** Why, where it is clear of which file. */
    static String said(IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (failed instanceof AccessDeniedException) {
            return "this user may not open it";
        }
        if (failed instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return failed.getMessage() == null ? failed.toString() : failed.getMessage();
    }

    /** Of which file, and why. */
    static String named(IOException failed) {
        return failed instanceof FileSystemException system && system.getFile() != null
                ? system.getFile() + ": " + said(failed)
                : said(failed);
    }
}
