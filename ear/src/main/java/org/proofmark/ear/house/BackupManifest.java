package org.proofmark.ear.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a backup says about itself, in its last entry, {@code manifest.properties}: a format, the moment it shows, and the SHA-256 of
 * every other entry.
 *
 * @param takenAt when the database's picture was taken; files may be younger, never older
 * @param hashes lower-case hexadecimal SHA-256 by entry name
 */
record BackupManifest(Instant takenAt, Map<String, String> hashes) {
    static final String NAME = "manifest.properties";
    private static final String FORMAT = "proofmark-backup-1";
    private static final String HASH = "sha256 ";

    BackupManifest {
        hashes = Map.copyOf(hashes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    byte[] bytes() {
        Properties properties = new Properties();
        properties.setProperty("format", FORMAT);
        properties.setProperty("takenAt", takenAt.toString());
        hashes.forEach((entry, hash) -> properties.setProperty(HASH + entry, hash));
        return PropertyFiles.text(properties, "A backup of Proofmark").getBytes(StandardCharsets.UTF_8);
    }

    static BackupManifest of(ZipFile archive) throws IOException {
        ZipEntry entry = archive.getEntry(NAME);
        if (entry == null) {
            throw new HouseException(archive.getName() + " has no " + NAME + ": it is no backup, or was cut off.");
        }
        Properties properties = new Properties();
        try (InputStream in = archive.getInputStream(entry)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        if (!FORMAT.equals(properties.getProperty("format"))) {
            throw new HouseException(archive.getName() + " has the format " + properties.getProperty("format")
                    + "; this version reads " + FORMAT + ".");
        }
        Map<String, String> hashes = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(HASH)) {
                hashes.put(key.substring(HASH.length()), properties.getProperty(key));
            }
        }
        return new BackupManifest(Instant.parse(properties.getProperty("takenAt")), hashes);
    }

    /** Reads every entry once; refuses an archive with an entry that is altered, missing or unknown to the manifest. */
    void verify(ZipFile archive) {
        Map<String, String> expected = new TreeMap<>(hashes);
        archive.stream().filter(entry -> !entry.getName().equals(NAME)).forEach(entry -> {
            String wanted = expected.remove(entry.getName());
            if (!hashOf(archive, entry).equals(wanted)) {
                throw new HouseException(archive.getName() + ": " + entry.getName()
                        + (wanted == null ? " is not in the manifest." : " is damaged: its SHA-256 differs."));
            }
        });
        if (!expected.isEmpty()) {
            throw new HouseException(archive.getName() + " lacks " + expected.keySet());
        }
    }

    private static String hashOf(ZipFile archive, ZipEntry entry) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(archive.getInputStream(entry), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + entry.getName() + " in " + archive.getName(), e);
        }
        return hex(digest);
    }
}
