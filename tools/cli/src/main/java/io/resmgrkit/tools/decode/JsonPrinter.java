package io.resmgrkit.tools.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.resmgrkit.codec.Defect;
import io.resmgrkit.codec.Direction;
import io.resmgrkit.codec.message.Message;
import io.resmgrkit.codec.message.MessageBytes;
import io.resmgrkit.codec.names.generated.Tables;
import io.resmgrkit.tools.decode.source.Context;
import io.resmgrkit.tools.decode.source.Party;
import io.resmgrkit.tools.decode.source.Transaction;
import io.resmgrkit.tools.show.JsonText;
import io.resmgrkit.tools.show.JsonValues;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints a JSON object for each message, one a line. The order of the members is an interface. */
final class JsonPrinter implements Printer {
    private final JsonGenerator json;
    private int n;

    JsonPrinter(OutputStream out) throws IOException {
        json = new JsonFactory()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .createGenerator(out);
        json.setRootValueSeparator(new SerializedString("\n"));
    }

    @Override
    public void transaction(Transaction transaction) throws IOException {
        for (Message message : transaction.messages().toList()) {
            message(transaction, message);
        }
    }

    @Override
    public void close() throws IOException {
        if (n > 0) {
            json.writeRaw('\n');
        }
        json.close();
    }

    private void message(Transaction transaction, Message message) throws IOException {
        MessageBytes bytes = message.bytes();
        Context context = transaction.context();
        json.writeStartObject();
        json.writeNumberField("n", ++n);
        json.writeStringField("file", context.file());
        if (context.time() != null) {
            json.writeStringField("time", context.time());
        }
        json.writeStringField("dialect", bytes.dialect().id());
        json.writeStringField("direction", bytes.direction().id());
        if (bytes.type() >= 0) {
            JsonValues.type(json, bytes.dialect(), bytes.type());
        }
        JsonText.write(json, bytes, () -> extent(message));
        if (bytes.direction() == Direction.REPLY) {
            outcome(transaction, bytes);
        }
        context(context);
        json.writeStringField(
                "bytes", HexFormat.of().formatHex(bytes.array(), bytes.offset(), bytes.offset() + bytes.length()));
        json.writeEndObject();
    }

    /** How much of the message there is and what is wrong with it. */
    private void extent(Message message) throws IOException {
        Defect defect = message.defect();
        json.writeNumberField("length", message.bytes().length());
        json.writeNumberField("captured", message.bytes().length());
        json.writeBooleanField("complete", defect == null);
        if (defect != null) {
            json.writeObjectFieldStart("error");
            json.writeStringField("field", defect.field());
            json.writeNumberField("offset", defect.offset());
            json.writeStringField("why", defect.why());
            json.writeEndObject();
        }
    }

    private void outcome(Transaction transaction, MessageBytes bytes) throws IOException {
        if (transaction.result() == Transaction.Result.FAILED) {
            String name = Tables.errno(bytes.dialect()).name(transaction.errno());
            JsonValues.named(json, "errno", transaction.errno(), name);
        } else {
            json.writeNumberField("status", transaction.status());
        }
    }

    private void context(Context context) throws IOException {
        if (context.transaction() > 0) {
            json.writeNumberField("transaction", context.transaction());
        }
        party("client", context.client());
        party("server", context.server());
        if (context.path() != null) {
            json.writeStringField("path", context.path());
        }
    }

    private void party(String name, @Nullable Party party) throws IOException {
        if (party == null) {
            return;
        }
        json.writeObjectFieldStart(name);
        id("nd", party.nd());
        id("pid", party.pid());
        id("tid", party.tid());
        id("scoid", party.scoid());
        id("coid", party.coid());
        id("ruid", party.ruid());
        id("euid", party.euid());
        id("rgid", party.rgid());
        id("egid", party.egid());
        List<Integer> groups = party.groups();
        if (!groups.isEmpty()) {
            json.writeArrayFieldStart("groups");
            for (int group : groups) {
                json.writeNumber(group);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void id(String name, @Nullable Integer value) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }
}
