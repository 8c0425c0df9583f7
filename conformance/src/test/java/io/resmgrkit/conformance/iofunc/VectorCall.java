package io.resmgrkit.conformance.iofunc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.resmgrkit.codec.Dialect;
import io.resmgrkit.codec.generated.IoConnectEncoder;
import io.resmgrkit.codec.generated.IoReadEncoder;
import io.resmgrkit.codec.generated.IoSpaceEncoder;
import io.resmgrkit.codec.generated.IoWriteEncoder;
import io.resmgrkit.codec.generated.Stat;
import io.resmgrkit.codec.generated.StatEncoder;
import io.resmgrkit.codec.names.generated.Errno;
import io.resmgrkit.codec.names.generated.IoFlag;
import io.resmgrkit.conformance.TestKernel;
import io.resmgrkit.conformance.framework.Context;
import io.resmgrkit.conformance.framework.Credentials;
import io.resmgrkit.conformance.framework.Dispatch;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One recorded direct call: makes the arguments, calls the helper, tells what came of it in the vector's own form. */
final class VectorCall {
    private static final Dialect DIALECT = Dialect.SDP6_ILP32_LE;
    private static final int SCOID = 0x4000_0040;

    private final JsonNode in;
    private final ObjectNode result = JsonNodeFactory.instance.objectNode();
    private final ObjectNode out = JsonNodeFactory.instance.objectNode();
    private final @Nullable Credentials info;

    VectorCall(JsonNode vector) {
        in = vector;
        info = credentials(vector.get("info"));
    }

    JsonNode run() {
        String fn = in.get("fn").asText();
        switch (fn) {
            case "iofunc_check_access" -> ret(Access.check(attr("attr"), number("check"), info));
            case "iofunc_attr_init" -> init();
            case "iofunc_open_existing" -> openExisting();
            case "iofunc_open_create" -> openCreate();
            case "iofunc_mknod" -> mknod();
            case "iofunc_unlink" -> unlink();
            case "iofunc_link" -> link();
            case "iofunc_rename" -> rename();
            case "iofunc_read_verify" -> readVerify();
            case "iofunc_write_verify" -> writeVerify();
            case "iofunc_space_verify" -> spaceVerify();
            case "iofunc_sync" -> sync();
            case "iofunc_time_update" -> timeUpdate();
            case "iofunc_stat" -> stat();
            case "iofunc_ocb_detach" -> ocbDetach();
            default -> throw new IllegalArgumentException("fn '" + fn + "': no such helper");
        }
        if (!out.isEmpty()) {
            result.set("out", out);
        }
        return result;
    }

    private void init() {
        Attr attr = new Attr();
        Credentials self = new Credentials(number("self_ruid"), 0, number("self_rgid"), 0);
        Creation.init(attr, number("mode"), optionalAttr("dattr"), info, self);
        out.set("attr", VectorAttrs.write(attr));
    }

    private void openExisting() {
        Attr attr = attr("attr");
        OpenRequest request = new OpenRequest(number("ioflag"), number("access"), number("sflag"), 0);
        ret(Opening.existing(request, attr, info));
        out.set("attr", VectorAttrs.write(attr));
        out.put("ioflag", request.ioflag);
    }

    private void openCreate() {
        Attr attr = new Attr();
        Attr dattr = optionalAttr("dattr");
        OpenRequest request = new OpenRequest(number("ioflag"), number("access"), 0, number("mode"));
        ret(Opening.create(request, attr, dattr, info, new Credentials(0, 0, 0, 0)));
        out.set("attr", VectorAttrs.write(attr));
        out.set("dattr", VectorAttrs.writeOptional(dattr));
        out.put("mode", request.mode);
    }

    private void mknod() {
        Attr attr = new Attr();
        Attr dattr = optionalAttr("dattr");
        IoConnectEncoder msg = connect()
                .mode(in.get("mode").asLong())
                .fileType(in.get("file_type").asLong());
        ret(Names.mknod(msg, attr, dattr, info, new Credentials(0, 0, 0, 0)));
        out.set("attr", VectorAttrs.write(attr));
        out.set("dattr", VectorAttrs.writeOptional(dattr));
        out.put("mode", (int) msg.mode());
    }

    private void unlink() {
        Attr attr = attr("attr");
        Attr dattr = optionalAttr("dattr");
        ret(Names.unlink(message(), attr, dattr, info));
        out.set("attr", VectorAttrs.write(attr));
        out.set("dattr", VectorAttrs.writeOptional(dattr));
    }

    private void link() {
        Attr attr = attr("attr");
        Attr dattr = optionalAttr("dattr");
        ret(Names.link(message(), attr, dattr, info));
        out.set("attr", VectorAttrs.write(attr));
        out.set("dattr", VectorAttrs.writeOptional(dattr));
    }

    private void rename() {
        Attr old = attr("old");
        Attr olddir = attr("olddir");
        Attr attr2 = optionalAttr("attr2");
        Attr dattr2 = optionalAttr("dattr2");
        Attr target = switch (in.get("new").asText()) {
            case "none" -> null;
            case "same_as_old" -> old;
            default -> attr2;
        };
        Attr newdir = switch (in.get("newdir").asText()) {
            case "same_as_olddir" -> olddir;
            case "is_old" -> old;
            default -> dattr2;
        };
        ret(Renaming.rename(number("eflag"), old, olddir, target, newdir, info));
        out.set("old", VectorAttrs.write(old));
        out.set("olddir", VectorAttrs.write(olddir));
        out.set("attr2", VectorAttrs.writeOptional(attr2));
        out.set("dattr2", VectorAttrs.writeOptional(dattr2));
    }

    private void readVerify() {
        Ocb ocb = ocb();
        Context ctx = context();
        IoReadEncoder msg = new IoReadEncoder().wrap(DIALECT, ctx.buffer().bytes(), 0, 24);
        ctx.buffer().put64(IoReadEncoder.SIZE, in.get("xoffset").asLong());
        msg.nbytes(in.get("nbytes").asLong()).xtype(in.get("xtype").asLong());
        int error = Verify.read(msg, ocb);
        ret(error);
        verified((int) msg.nbytes(), error, msg.xtype(), ocb);
    }

    private void writeVerify() {
        Ocb ocb = ocb();
        Context ctx = context();
        IoWriteEncoder msg = new IoWriteEncoder().wrap(DIALECT, ctx.buffer().bytes(), 0, 24);
        ctx.buffer().put64(IoWriteEncoder.SIZE, in.get("xoffset").asLong());
        msg.nbytes(in.get("nbytes").asLong()).xtype(in.get("xtype").asLong());
        int error = Verify.write(ctx, msg, ocb);
        ret(error);
        verified((int) msg.nbytes(), error, msg.xtype(), ocb);
    }

    private void verified(int nbytes, int error, long xtype, Ocb ocb) {
        out.put("nbytes", nbytes);
        out.put("nonblock", error != Errno.EOK ? -1 : Verify.nonblock(ocb, xtype) ? IoFlag.O_NONBLOCK : 0);
        number64("offset", ocb.offset);
        out.put("attr_mode", ocb.attr().mode);
        out.put("attr_flags", ocb.attr().flags);
    }

    private void spaceVerify() {
        Ocb ocb = new Ocb(attr("attr"));
        ocb.ioflag = number("ocb_ioflag");
        Context ctx = context();
        IoSpaceEncoder msg = new IoSpaceEncoder().wrap(DIALECT, ctx.buffer().bytes(), 0, IoSpaceEncoder.SIZE);
        msg.whence(number("whence"))
                .start(in.get("start").asLong())
                .len(in.get("len").asLong());
        int error = Verify.space(ctx, msg, ocb);
        ret(error);
        out.put("nonblock", error != Errno.EOK ? -1 : Verify.nonblock(ocb, 0) ? IoFlag.O_NONBLOCK : 0);
        out.put("attr_mode", ocb.attr().mode);
        out.put("attr_flags", ocb.attr().flags);
    }

    private void sync() {
        Ocb ocb = new Ocb(attr("attr"));
        ocb.ioflag = number("ocb_ioflag");
        ret(Syncing.due(ocb, number("ioflag")));
        out.put("attr_flags", ocb.attr().flags);
    }

    private void timeUpdate() {
        Attr attr = attr("attr");
        Times.update(attr, in.get("time").asLong());
        ret(Errno.EOK);
        out.set("attr", VectorAttrs.write(attr));
    }

    private void stat() {
        byte[] bytes = new byte[Stat.SIZE];
        Stats.fill(context(), new StatEncoder().wrap(DIALECT, bytes, 0, bytes.length), attr("attr"));
        ret(Errno.EOK);
        result.put("stat", HexFormat.of().formatHex(bytes));
    }

    private void ocbDetach() {
        Ocb ocb = new Ocb(attr("attr"));
        ocb.ioflag = in.get("ocb").get("ioflag").asInt();
        ocb.sflag = in.get("ocb").get("sflag").asInt();
        ret(Descriptors.detach(ocb, in.get("time").asLong()));
        out.set("attr", VectorAttrs.write(ocb.attr()));
    }

    private Context context() {
        TestKernel kernel = new TestKernel();
        if (info != null) {
            kernel.clients.put(SCOID, info);
        }
        Context ctx = new Dispatch(DIALECT, kernel, () -> in.get("time").asLong()).newContext();
        ctx.info().scoid = SCOID;
        return ctx;
    }

    private Ocb ocb() {
        Ocb ocb = new Ocb(attr("attr"));
        ocb.ioflag = in.get("ocb").get("ioflag").asInt();
        ocb.offset = in.get("ocb").get("offset").asLong();
        return ocb;
    }

    private IoConnectEncoder connect() {
        return new IoConnectEncoder().wrap(DIALECT, new byte[64], 0, 64);
    }

    private @Nullable IoConnectEncoder message() {
        JsonNode msg = in.get("msg");
        if (msg.isNull()) {
            return null;
        }
        return connect().mode(msg.path("mode").asLong()).eflag(msg.path("eflag").asInt());
    }

    private Attr attr(String name) {
        return VectorAttrs.read(in.get(name));
    }

    private @Nullable Attr optionalAttr(String name) {
        return in.get(name).isNull() ? null : attr(name);
    }

    private int number(String name) {
        return (int) in.get(name).asLong();
    }

    private void ret(int value) {
        result.put("ret", value);
    }

    private void number64(String name, long value) {
        VectorAttrs.put(out, name, value);
    }

    private static @Nullable Credentials credentials(@Nullable JsonNode info) {
        if (info == null || info.isNull()) {
            return null;
        }
        int[] groups = new int[info.get("groups").size()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = info.get("groups").get(i).asInt();
        }
        return new Credentials(
                info.get("ruid").asInt(),
                info.get("euid").asInt(),
                info.get("rgid").asInt(),
                info.get("egid").asInt(),
                groups);
    }
}
