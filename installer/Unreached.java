import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Makes the libraries of the built program smaller: leaves out the classes of large libraries that
/// nothing in the program can name. A class is kept where a kept one names it as a type, in a
/// signature or in any string, where it is listed for a service that is kept, or where XmlBeans would make it of
/// the name of its interface. Libraries that put names together themselves are kept whole.
///
/// `java Unreached.java LIB TIME` changes the jars in the folder LIB and gives each the same time,
/// so that two builds give the same bytes.
final class Unreached {
    /// Beginnings of names of jars.
    private static final List<String> CUT =
            List.of(
                    "batik-",
                    "bcprov-",
                    "commons-",
                    "controlsfx-",
                    "jfreechart-",
                    "lucene-",
                    "poi-",
                    "tink-",
                    "woodstox-",
                    "xmlbeans-",
                    "xmlgraphics-");
    /// Poms, the schemas from which classes were made, looks and pictures that nobody asks for.
    private static final List<String> NEVER_READ =
            List.of(
                    "META-INF/maven/",
                    "org/apache/poi/schemas/ooxml/src/",
                    "org/controlsfx/control/worldmap",
                    "org/controlsfx/glyphfont/fontawesome",
                    "atlantafx/base/theme/cupertino",
                    "atlantafx/base/theme/dracula",
                    "atlantafx/base/theme/nord");

    private static final Pattern TYPE = Pattern.compile("L([\\w/$-]+);");
    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/\\d+/(.+)");
    private static final Pattern SIGNATURE =
            Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 200;

    private final Map<Path, Map<String, byte[]>> jars = new TreeMap<>();

    /// The bytes of each class, once for each version of Java that it is there for.
    private final Map<String, List<byte[]>> classes = new HashMap<>();

    private final Map<String, List<String>> services = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final Deque<String> next = new ArrayDeque<>();

    private Unreached() {}

    public static void main(String[] args) throws IOException {
        var unreached = new Unreached();
        unreached.read(Path.of(args[0]));
        unreached.walk();
        unreached.write(FileTime.from(Instant.parse(args[1])));
    }

    private void read(Path lib) throws IOException {
        var files = new TreeSet<Path>();
        try (var found = Files.newDirectoryStream(lib, "*.jar")) {
            found.forEach(files::add);
        }
        for (var file : files) {
            var entries = new TreeMap<String, byte[]>();
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator)
                    if (!entry.isDirectory())
                        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            jars.put(file, entries);
            entries.forEach((name, bytes) -> {
                var type = type(name);
                if (type != null) classes.computeIfAbsent(type, n -> new ArrayList<>()).add(bytes);
            });
        }
    }

    private void walk() {
        jars.forEach((file, entries) -> {
            for (var name : entries.keySet()) {
                if (name.startsWith("META-INF/services/"))
                    new String(entries.get(name), StandardCharsets.UTF_8)
                            .lines()
                            .map(l -> l.replaceFirst("#.*", "").strip().replace('.', '/'))
                            .forEach(i -> services.computeIfAbsent(service(name), n -> new ArrayList<>()).add(i));
                var type = type(name);
                if (type != null && !cut(file)) keep(type);
            }
        });
        // A service that is none of ours is asked for by Java itself.
        services.forEach((service, implementations) -> {
            if (!classes.containsKey(service)) implementations.forEach(this::keep);
        });
        while (!next.isEmpty()) {
            var type = next.remove();
            services.getOrDefault(type, List.of()).forEach(this::keep);
            keep(implementation(type));
            for (var bytes : classes.get(type)) names(bytes, this::keep);
        }
    }

    private void keep(String type) {
        if (classes.containsKey(type) && kept.add(type)) next.add(type);
    }

    private static String service(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1).replace('.', '/');
    }

    /// How XmlBeans names the class behind an interface.
    private static String implementation(String type) {
        int slash = type.lastIndexOf('/');
        return slash < 0 ? type : type.substring(0, slash) + "/impl" + type.substring(slash) + "Impl";
    }

    private static void names(byte[] bytes, Consumer<String> keep) {
        for (var entry : ClassFile.of().parse(bytes).constantPool()) {
            switch (entry) {
                case ClassEntry c -> keep.accept(c.asInternalName().replaceAll("^\\[+L|;$", ""));
                case Utf8Entry text -> {
                    var types = TYPE.matcher(text.stringValue());
                    while (types.find()) keep.accept(types.group(1));
                    if (text.stringValue().length() < LONGEST_NAME)
                        keep.accept(text.stringValue().replace('.', '/'));
                }
                default -> {}
            }
        }
    }

    private void write(FileTime time) throws IOException {
        long before = 0;
        long after = 0;
        for (var jar : jars.entrySet()) {
            var file = jar.getKey();
            before += Files.size(file);
            rewrite(file, jar.getValue(), time);
            Files.setLastModifiedTime(file, time);
            after += Files.size(file);
        }
        System.out.printf("Libraries: %.1f of %.1f MB are kept.%n", after / 1e6, before / 1e6);
    }

    private void rewrite(Path file, Map<String, byte[]> entries, FileTime time) throws IOException {
        var smaller = file.resolveSibling(file.getFileName() + ".smaller");
        try (var zip = new ZipOutputStream(Files.newOutputStream(smaller))) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            // The manifest has to be the first.
            var manifest = entries.remove("META-INF/MANIFEST.MF");
            if (manifest != null) put(zip, "META-INF/MANIFEST.MF", unsigned(manifest), time);
            for (var entry : entries.entrySet()) {
                var type = type(entry.getKey());
                if (type != null && !kept.contains(type)) continue;
                if (NEVER_READ.stream().anyMatch(entry.getKey()::startsWith)) continue;
                if (!SIGNATURE.matcher(entry.getKey()).matches())
                    put(zip, entry.getKey(), entry.getValue(), time);
            }
        }
        Files.move(smaller, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes, FileTime time)
            throws IOException {
        var entry = new ZipEntry(name);
        // Without a zone: the bytes are the same wherever they are made.
        entry.setTimeLocal(LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /// A signature speaks of what is left out, too, and can't stay.
    private static byte[] unsigned(byte[] manifest) {
        try (var in = new java.io.ByteArrayInputStream(manifest);
                var out = new java.io.ByteArrayOutputStream()) {
            var read = new Manifest(in);
            var only = new Manifest();
            only.getMainAttributes().putAll(read.getMainAttributes());
            only.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
            only.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The class that an entry holds; null where it is no class that others name.
    private static String type(String entry) {
        if (!entry.endsWith(".class") || entry.endsWith("-info.class")) return null;
        var versioned = VERSIONED.matcher(entry);
        var name = versioned.matches() ? versioned.group(1) : entry;
        if (name.startsWith("META-INF/")) return null;
        return name.substring(0, name.length() - ".class".length());
    }

    private static boolean cut(Path file) {
        var name = file.getFileName().toString();
        return CUT.stream().anyMatch(name::startsWith);
    }
}
