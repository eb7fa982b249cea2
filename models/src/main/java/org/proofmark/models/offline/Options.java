package org.proofmark.models.offline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param keys files of keys
 * @param passphrases null for the environment's or the console's
 * @param photos files and folders
 * @param stdin whether paths come on standard input
 * @param watch null for no folder
 * @param threads 0 for as many as there are cores, and memory for
 * @param firstPrints photographs of labels that are known to be genuine; null for none
 * @param model null for the one in the jar
 * @param queue to which results are added, or from which they are sent; null for none
 * @param device name that goes along with queued results; null for none
 * @param upload the server's base address, to which the queue is sent; null for judging
 * @param apiKey file with the key for it; null for judging
 */
record Options(
        List<Path> keys,
        @Nullable Path passphrases,
        List<Path> photos,
        boolean stdin,
        @Nullable Path watch,
        int threads,
        @Nullable Path firstPrints,
        @Nullable Path model,
        @Nullable Path queue,
        @Nullable String device,
        @Nullable String upload,
        @Nullable Path apiKey,
        boolean help) {
    static final String HELP =
            """
            proofmark-verify: judges photographed prints without a network

              java -Xmx256m -jar proofmark-verify.jar --keys FILE [--keys FILE ...] PHOTO|DIR ...
              java -Xmx256m -jar proofmark-verify.jar --keys FILE --stdin
              java -Xmx256m -jar proofmark-verify.jar --keys FILE --watch DIR
              java -Xmx256m -jar proofmark-verify.jar --queue FILE --upload URL --api-key-file FILE

              --keys FILE             a key file from POST /api/v1/texture-key-exports; repeat it for more slots.
                                      The code on the photo chooses the key
              --passphrase-file FILE  its first line opens all key files; or a line for each, in their order.
                                      Else PROOFMARK_PASSPHRASE in the environment, else you are asked
              PHOTO|DIR               pictures (JPEG, PNG, WebP); folders with all below them
              --stdin                 stay, and read paths from standard input, one a line, to its end
              --watch DIR             stay, and judge each picture that appears in a folder, until interrupted
                                      Either judges pictures of its own until the first one comes, ten seconds at
                                      most, to be fast by then; nothing of them is told or queued
              --threads N             default: one a core, fewer where the memory is small (128 MB each)
              --first-prints DIR      photos of labels that are known to be genuine, eight of each slot at least: what
                                      their press prints like. Without them most genuine labels are answered RETAKE.
                                      A copy among them makes copies pass
              --model DIR             instead of the model in this program another one of its kind ("statistics" in its
                                      model.json), as -Ptrain writes it. Networks are judged by on the server alone
              --queue FILE            append each result with a code of ours to a file, to be sent later: on the disk
                                      before it is told. Never the photo. Judging a photo again is another scan.
                                      Where the file cannot be written for a while photos are judged, but not queued:
                                      standard error says so at once, and says when it can be again
              --device NAME           name of this till or laptop, to go along with the queued results
              --upload URL            judge nothing, but send the queue to the server: each result becomes one scan,
                                      however often this breaks off and is repeated. Answers one JSON line each: RECORDED
                                      with the server's verdict, KNOWN, or REFUSED and why. FILE.sent and
                                      FILE.refused keep them
              --api-key-file FILE     its first line is the key for the server: a brand's, distributor's, inspector's …

            Answers one JSON line a photo on standard output, in the order in which they are done:
              verdict    PRINT_MATCHES, PRINT_COPIED, PRINT_UNMARKED, PRINT_OF_OTHER_MARKET, CODE_ALTERED, RETAKE,
                         NO_KEY, NOT_OURS, UNREADABLE
              watermark  class, confidence, sharpness, market and retake, as the server says them
              scan       with --queue: the id under which the result is in the queue
              queued     false where it should be there and could not be written: judge the photo again
              code       CHECKED only where the label carries a signature (AI 99) that fits. Else the code was not
                         checked: that takes a key which never leaves the server. A copied code with the print of
                         a thief of the key file "matches; code unchecked"

            Exit codes: 0 each picture was judged, whatever the verdict, or all was sent; 1 one at least could not be
              read, or was refused by the server; 2 the command line is wrong; 3 a key file is missing, damaged, foreign or
              expired, or the passphrase is another; 4 there is no model; 5 the queue cannot be read or written,
              results are missing in it, or another upload of it is under way; 6 the server cannot be reached or
              refuses: the queue keeps the rest. Ctrl-C has the exit code of signals; what is missing is said before
            """;

    /** A command line that cannot be followed; the message says why. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    static Options of(String... arguments) throws Wrong {
        List<Path> keys = new ArrayList<>();
        List<Path> photos = new ArrayList<>();
        Path passphrases = null;
        Path watch = null;
        Path model = null;
        Path firstPrints = null;
        Path queue = null;
        String device = null;
        String upload = null;
        Path apiKey = null;
        boolean stdin = false;
        boolean help = arguments.length == 0;
        int threads = 0;
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--keys" -> keys.add(path(word, words));
                case "--passphrase-file" -> passphrases = path(word, words);
                case "--watch" -> watch = folder(word, words);
                case "--model" -> model = path(word, words);
                case "--first-prints" -> firstPrints = folder(word, words);
                case "--queue" -> queue = path(word, words);
                case "--device" -> device = value(word, words);
                case "--upload" -> upload = value(word, words);
                case "--api-key-file" -> apiKey = path(word, words);
                case "--stdin" -> stdin = true;
                case "--threads" -> threads = number(word, words);
                case "--help", "-h" -> help = true;
                default -> {
                    if (word.startsWith("-")) {
                        throw new Wrong("there is no option " + word);
                    }
                    photos.add(Path.of(word));
                }
            }
        }
        if (!help && (upload != null || apiKey != null)) {
            if (upload == null || apiKey == null || queue == null) {
                throw new Wrong("sending wants --queue FILE, --upload URL and --api-key-file FILE");
            }
            if (!keys.isEmpty() || !photos.isEmpty() || stdin || watch != null) {
                throw new Wrong("judge first, and send with a call of its own: --upload takes no photos");
            }
        } else if (!help && keys.isEmpty()) {
            throw new Wrong("name a key file: --keys FILE");
        }
        if (!help && upload == null && photos.isEmpty() && !stdin && watch == null) {
            throw new Wrong("name photos or folders, or --stdin, or --watch DIR");
        }
        if (device != null && (device.isBlank() || device.length() > 200)) {
            throw new Wrong("--device wants a name of 1 to 200 characters");
        }
        return new Options(
                List.copyOf(keys),
                passphrases,
                List.copyOf(photos),
                stdin,
                watch,
                threads,
                firstPrints,
                model,
                queue,
                device,
                upload,
                apiKey,
                help);
    }

    /** Whether it stays for photographs that come later. */
    boolean resident() {
        return stdin || watch != null;
    }

    private static Path path(String option, Iterator<String> words) throws Wrong {
        return Path.of(value(option, words));
    }

    private static Path folder(String option, Iterator<String> words) throws Wrong {
        Path folder = path(option, words);
        if (!Files.isDirectory(folder)) {
            throw new Wrong(option + " wants a folder, and " + folder + " is none");
        }
        return folder;
    }

    private static int number(String option, Iterator<String> words) throws Wrong {
        String value = value(option, words);
        if (!value.matches("[1-9][0-9]{0,2}")) {
            throw new Wrong(option + " wants a number from 1 to 999");
        }
        return Integer.parseInt(value);
    }

    private static String value(String option, Iterator<String> words) throws Wrong {
        if (!words.hasNext()) {
            throw new Wrong(option + " wants a value");
        }
        return words.next();
    }
}
