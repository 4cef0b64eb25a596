package firebreak.intake.checkpoints;

import firebreak.domain.Text;
import firebreak.domain.codebook.Codebook;
import firebreak.domain.codebook.Factor;
import firebreak.domain.codebook.Stage;
import firebreak.domain.process.Checkpoint;
import firebreak.domain.process.Checkpoint.Anchors;
import firebreak.domain.process.QuestionBank;
import firebreak.domain.process.Rating;
import firebreak.intake.Provenance;
import firebreak.intake.checkpoints.Entry.Wrong;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The JSON form: that of the built-in bank, with where it comes from. The count of wordings is not
/// in it, as it is about the answers of one assessment.
final class QuestionBankJson {
    private static final int ID = 60;
    private static final int TITLE = 300;
    private static final int TOPIC = 200;
    private static final int WORDS = 4000;
    private static final int MOST = 2000;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+([_-][a-z0-9]+)*");
    private static final Set<String> FIELDS =
            Set.of(
                    "id",
                    "stage",
                    "topic",
                    "question",
                    "why",
                    "anchors",
                    "askFor",
                    "factors",
                    "retired");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private final String name;
    private final Codebook codebook;
    private final Set<String> factors;
    private final List<String> notes = new ArrayList<>();

    private QuestionBankJson(String name, Codebook codebook) {
        this.name = name;
        this.codebook = codebook;
        this.factors = codebook.factors().stream().map(Factor::id).collect(Collectors.toSet());
    }

    static String write(QuestionBank bank, Provenance provenance) {
        var root = JSON.createObjectNode();
        root.put("id", bank.id());
        root.put("version", bank.version());
        root.put("title", bank.title());
        root.putObject("provenance")
                .put("program", provenance.program())
                .put("written", provenance.written().toString())
                .put("revision", provenance.revision());
        var checkpoints = root.putArray("checkpoints");
        for (var checkpoint : bank.checkpoints()) {
            var c =
                    checkpoints
                            .addObject()
                            .put("id", checkpoint.id())
                            .put("stage", checkpoint.stageId())
                            .put("topic", checkpoint.topic())
                            .put("question", checkpoint.question())
                            .put("why", checkpoint.why());
            var anchors = c.putObject("anchors");
            for (var rating : Rating.values())
                anchors.put(rating.name(), checkpoint.anchors().of(rating));
            c.put("askFor", checkpoint.askFor());
            var factors = c.putArray("factors");
            checkpoint.factorIds().forEach(factors::add);
            if (checkpoint.retired()) c.put("retired", true);
        }
        return JSON.writeValueAsString(root) + "\n";
    }

    static QuestionBankReading read(String name, byte[] bytes, Codebook codebook) {
        var reader = new QuestionBankJson(name, codebook);
        try {
            var bank = reader.bank(JSON.readTree(bytes));
            return new QuestionBankReading.Read(bank, reader.notes);
        } catch (JacksonException e) {
            var at = e.getLocation();
            return new QuestionBankReading.Refused(
                    at == null || (at.getLineNr() <= 1 && at.getColumnNr() <= 3)
                            ? Text.of("bank.file.notJson", name)
                            : Text.of("bank.file.json", name, at.getLineNr(), at.getColumnNr()));
        } catch (Wrong e) {
            return new QuestionBankReading.Refused(e.problem());
        }
    }

    private QuestionBank bank(JsonNode root) {
        if (!root.isObject()) throw new Wrong(Text.of("bank.file.notJson", name));
        var list = root.path("checkpoints");
        if (!list.isArray() || list.isEmpty())
            throw new Wrong(Text.of("bank.file.noCheckpoints", name));
        if (list.size() > MOST)
            throw new Wrong(Text.of("bank.file.tooMany", name, list.size(), MOST));
        var head = new Entry(name, root);
        var id = slug(head);
        int version = head.count("version");
        var title = head.required("title", TITLE);
        var checkpoints = new ArrayList<Checkpoint>();
        var places = new HashMap<String, Integer>();
        for (var c : list) checkpoints.add(checkpoint(c, places));
        return new QuestionBank(id, version, title, checkpoints);
    }

    private Checkpoint checkpoint(JsonNode c, Map<String, Integer> places) {
        int number = places.size() + 1;
        var at = Text.of("bank.file.entry", name, number);
        if (!c.isObject()) throw new Wrong(Text.of("bank.file.notObject", at));
        var id = slug(new Entry(at, c));
        var entry = new Entry(Text.of("bank.file.entryOf", name, number, id), c);
        var earlier = places.putIfAbsent(id, number);
        if (earlier != null) throw new Wrong(Text.of("bank.file.twice", at, id, earlier));
        for (var field : c.propertyNames())
            if (!FIELDS.contains(field))
                notes.add(Text.of("bank.note.field", entry.place(), Entry.shown(field)));
        return new Checkpoint(
                id,
                stage(entry),
                entry.required("topic", TOPIC),
                entry.required("question", WORDS),
                entry.text("why", WORDS),
                anchors(entry),
                entry.text("askFor", WORDS),
                factors(entry),
                Checkpoint.FIRST_WORDING,
                entry.flag("retired"));
    }

    private static String slug(Entry entry) {
        var id = entry.required("id", ID);
        if (!SLUG.matcher(id).matches())
            throw new Wrong(Text.of("bank.file.id", entry.place(), id));
        return id;
    }

    /// A stage by its id or its name.
    private String stage(Entry entry) {
        var word = entry.required("stage", TOPIC);
        return codebook.stages().stream()
                .filter(s -> s.id().equals(word) || s.label().equalsIgnoreCase(word))
                .map(Stage::id)
                .findFirst()
                .orElseThrow(() ->
                        new Wrong(
                                Text.of(
                                        "bank.file.stage",
                                        entry.place(),
                                        Entry.shown(word),
                                        codebook.stages().stream()
                                                .map(Stage::id)
                                                .collect(Collectors.joining(", ")))));
    }

    private static Anchors anchors(Entry entry) {
        var node = entry.node().path("anchors");
        if (!node.isObject())
            throw new Wrong(Text.of("bank.file.missing", entry.place(), "anchors"));
        var anchors = new Entry(Text.of("bank.file.anchors", entry.place()), node);
        return new Anchors(
                anchors.required("N", WORDS),
                anchors.required("P", WORDS),
                anchors.required("L", WORDS),
                anchors.required("F", WORDS));
    }

    /// Also those that the codebook doesn't have: it may have them again, and a bank that another
    /// client's factors are in would otherwise lose them on its way.
    private List<String> factors(Entry entry) {
        var ids = entry.texts("factors", WORDS);
        for (var id : ids) {
            if (id.chars().anyMatch(Character::isWhitespace))
                throw new Wrong(Text.of("bank.file.blank", entry.place(), Entry.shown(id)));
            if (!factors.contains(id))
                notes.add(Text.of("bank.note.factor", entry.place(), Entry.shown(id)));
        }
        return ids.stream().distinct().toList();
    }
}
