package io.resmgrkit.conformance.iofunc;

import static io.resmgrkit.conformance.Messages.RD;
import static io.resmgrkit.conformance.Messages.WR;
import static io.resmgrkit.conformance.Messages.open;
import static io.resmgrkit.conformance.TestServer.ALICE;

import io.resmgrkit.codec.names.generated.FileMode;
import io.resmgrkit.conformance.TestServer;
import org.junit.jupiter.api.BeforeEach;

/** A regular file of Alice's that she has open for reading and writing, served by the default handlers. */
abstract class OpenFile {
    final TestServer server = new TestServer();
    final Attr attr = server.attr;

    @BeforeEach
    final void openIt() {
        attr.mode = FileMode.S_IFREG | 0666;
        attr.uid = 1000;
        attr.gid = 100;
        server.attach();
        server.call(ALICE, open(RD | WR));
    }

    final void mount(int flags, int conf) {
        attr.mount = new Mount(flags, conf, 0, 0);
    }
}
