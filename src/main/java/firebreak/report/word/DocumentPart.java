package firebreak.report.word;

import firebreak.work.Progress;

import java.io.IOException;

/// What the program itself has to say in a section of the document, below its heading and the
/// consultant's words.
interface DocumentPart {
    /// Whether it has anything to say.
    boolean any();

    void write(Progress progress) throws IOException;

    /// Writes a part that needs nothing but itself.
    interface Writing {
        void write() throws IOException;
    }

    static DocumentPart of(boolean any, Writing writing) {
        return new DocumentPart() {
            @Override
            public boolean any() {
                return any;
            }

            @Override
            public void write(Progress progress) throws IOException {
                writing.write();
            }
        };
    }
}
