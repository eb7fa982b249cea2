package org.proofmark.models.print;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of one trained model, each checked against its manifest before anybody reads it. {@code model.json} beside them is
 * {@code {"kind": "statistics", "name": "keyed statistics 2026-11", "fingerprint": "fingerprint 2", "files": {"statistics.json": "<SHA-256 in
 * hexadecimal>"}}}; it may hold more, and the fingerprint may be missing. File names are relative, with {@code /} between folders.
 */
public final class ModelFiles {
    /** The manifest's name. */
    public static final String MANIFEST = "model.json";

    /** Where the manifest keeps {@link #fingerprint}. */
    public static final String FINGERPRINT = "fingerprint";

    /** Where the bytes of a file come from; null where there is no such file. */
    @FunctionalInterface
    interface Source {
        @Nullable
        InputStream open(String file) throws IOException;
    }

    private final String where;
    private final Source source;
    private final JsonObject manifest;
    private final Map<String, String> hashes;

    private ModelFiles(String where, Source source) throws ModelUnreadable {
        this.where = where;
        this.source = source;
        this.manifest = parse(bytes(MANIFEST));
        this.hashes = hashes(manifest);
    }

    /** A folder's. */
    public static ModelFiles in(Path folder) throws ModelUnreadable {
        return new ModelFiles(folder.toString(), file -> {
            Path path = folder.resolve(file);
            return Files.isRegularFile(path) ? Files.newInputStream(path) : null;
        });
    }

    /** Of the resource folder {@code /watermark/<version>}. */
    static ModelFiles shipped(String version) throws ModelUnreadable {
        String folder = "/watermark/" + version;
        return new ModelFiles(folder, file -> ModelFiles.class.getResourceAsStream(folder + "/" + file));
    }

    /** What sort of model it is: decides who loads it. */
    public String kind() throws ModelUnreadable {
        return word("kind");
    }

    /** Kind and version for people. */
    public String name() throws ModelUnreadable {
        return word("name");
    }

    /** The {@link Fingerprint#VERSION} that it learned from; this release's where it says none, as models did before there was another. */
    public String fingerprint() throws ModelUnreadable {
        return manifest.containsKey(FINGERPRINT) ? word(FINGERPRINT) : Fingerprint.VERSION;
    }

    /** Names of all files, sorted. */
    public Iterable<String> names() {
        return hashes.keySet();
    }

    /**
     * A file's bytes.
     *
     * @throws ModelUnreadable where it is missing, not named by the manifest, or has another SHA-256 than there
     */
    public byte[] read(String file) throws ModelUnreadable {
        String wanted = hashes.get(file);
        if (wanted == null) {
            throw new ModelUnreadable(where + "/" + MANIFEST + " names no file " + file);
        }
        byte[] bytes = bytes(file);
        if (!sha256(bytes).equals(wanted)) {
            throw new ModelUnreadable(where + "/" + file + " is damaged: its SHA-256 is not that of " + MANIFEST);
        }
        return bytes;
    }

    /**
     * Writes all files into an empty folder, for libraries that read from disk alone.
     *
     * @throws ModelUnreadable as {@link #read}
     * @throws IOException where the folder cannot be written
     */
    public void unpack(Path to) throws IOException {
        for (String file : names()) {
            Path path = to.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, read(file));
        }
    }

    /** The value of a manifest's key, for what a kind of model keeps there; null where it has none. */
    public @Nullable JsonValue value(String key) {
        return manifest.get(key);
    }

    /** As {@link #MANIFEST} states it of each file: SHA-256 in small hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String word(String key) throws ModelUnreadable {
        if (manifest.get(key) instanceof JsonString word && !word.getString().isBlank()) {
            return word.getString();
        }
        throw new ModelUnreadable(where + "/" + MANIFEST + " says no " + key);
    }

    private byte[] bytes(String file) throws ModelUnreadable {
        try (InputStream in = source.open(file)) {
            if (in == null) {
                throw new ModelUnreadable(where + "/" + file + " is missing");
            }
            return in.readAllBytes();
        } catch (ModelUnreadable missing) {
            throw missing;
        } catch (IOException unreadable) {
            throw new ModelUnreadable(where + "/" + file + " cannot be read", unreadable);
        }
    }

    private JsonObject parse(byte[] json) throws ModelUnreadable {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        } catch (JsonException malformed) {
            throw new ModelUnreadable(where + "/" + MANIFEST + " is no JSON object", malformed);
        }
    }

    private Map<String, String> hashes(JsonObject manifest) throws ModelUnreadable {
        Map<String, String> found = new TreeMap<>();
        if (manifest.get("files") instanceof JsonObject files) {
            for (Map.Entry<String, JsonValue> file : files.entrySet()) {
                Path path = Path.of(file.getKey());
                if (path.isAbsolute() || !path.equals(path.normalize()) || path.startsWith("..")) {
                    throw new ModelUnreadable(where + "/" + MANIFEST + " names a file elsewhere: " + file.getKey());
                }
                if (file.getValue() instanceof JsonString hash) {
                    found.put(file.getKey(), hash.getString().toLowerCase(Locale.ROOT));
                }
            }
        }
        if (found.isEmpty()) {
            throw new ModelUnreadable(where + "/" + MANIFEST + " names no files");
        }
        return found;
    }
}
