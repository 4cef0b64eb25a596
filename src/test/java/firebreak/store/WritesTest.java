package firebreak.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// Rows are written in one place, which keeps their digests.
class WritesTest {
    private static final Pattern WRITE =
            Pattern.compile(
                    "(insert|update|delete|merge|batch|load|truncate|execute|store|query).*|transaction(?!Result).*");

    private static final JavaClasses STORE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("firebreak.store");

    private static final Pattern STATEMENT = Pattern.compile("execute(Large)?(Update|Batch)");

    private static final Pattern BELOW_SQL = Pattern.compile("(add|remove|update)Rows?");

    /// Rows by their digests, with RowStatements and BulkRows for it; Schema, Digests and
    /// SnapshotLoader, which make them anew.
    private static final ArchRule RULE =
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideOutsideOfPackage("firebreak.store.jooq..")
                    .and()
                    .doNotHaveFullyQualifiedName(Rows.class.getName())
                    .and()
                    .doNotHaveFullyQualifiedName(Digests.class.getName())
                    .and()
                    .doNotHaveFullyQualifiedName(Schema.class.getName())
                    .and()
                    .doNotHaveFullyQualifiedName(RowStatements.class.getName())
                    .and()
                    .haveNameNotMatching("firebreak\\.store\\.SnapshotLoader(\\$Filling)?")
                    .should()
                    .callMethodWhere(
                            new DescribedPredicate<JavaCall<?>>("writes rows") {
                                @Override
                                public boolean test(JavaCall<?> call) {
                                    var owner = call.getTargetOwner().getName();
                                    if (owner.startsWith("java.sql."))
                                        return STATEMENT.matcher(call.getName()).matches();
                                    var origin = call.getOriginOwner().getFullName();
                                    var ofRows = origin.equals(Rows.class.getName());
                                    var ofBulk = origin.equals(BulkRows.class.getName());
                                    if (owner.equals(RowStatements.class.getName()))
                                        return !ofRows
                                                && !(ofBulk && call.getName().equals("whole"));
                                    if (owner.equals(BulkRows.class.getName()))
                                        return !ofRows
                                                && !ofBulk
                                                && call.getName().equals("insert");
                                    if (owner.startsWith("org.h2.table."))
                                        return !ofBulk
                                                && BELOW_SQL.matcher(call.getName()).matches();
                                    return (owner.startsWith("org.jooq.")
                                                    || owner.startsWith("firebreak.store.jooq."))
                                            && WRITE.matcher(call.getName()).matches();
                                }
                            });

    @Test
    void onlyRowsWritesRows() {
        RULE.check(STORE);
    }

    @Test
    void aWriteElsewhereIsCaught() {
        var planted = new ClassFileImporter().importClasses(Planted.class);
        assertThat(RULE.evaluate(planted).getFailureReport().getDetails())
                .anyMatch(d -> d.contains("Planted"));
    }

    static final class Planted {
        private Planted() {}

        static void write(DSLContext dsl) {
            dsl.execute("UPDATE incident SET title = ''");
        }
    }
}
