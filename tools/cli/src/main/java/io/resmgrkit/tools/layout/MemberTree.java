package io.resmgrkit.tools.layout;

import io.resmgrkit.codec.layout.FieldLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Members nested as C declares them: {@code extra.cl.info} lies in the structure {@code cl} of the union {@code extra}.
 * The layout lists such containers as members of their own, in any order.
 */
final class MemberTree {
    private final @Nullable FieldLayout member;
    private final List<MemberTree> inner = new ArrayList<>();

    private MemberTree(@Nullable FieldLayout member) {
        this.member = member;
    }

    /** The members of a structure; the root itself is none. */
    static MemberTree of(List<FieldLayout> members) {
        MemberTree root = new MemberTree(null);
        members.stream()
                .sorted(Comparator.comparingLong(MemberTree::depth).thenComparingInt(FieldLayout::offset))
                .forEach(root::add);
        return root;
    }

    private static long depth(FieldLayout member) {
        return member.name().chars().filter(c -> c == '.').count();
    }

    /** The members as they follow one another in C: a container, then what it holds. */
    static List<FieldLayout> inOrder(List<FieldLayout> members) {
        List<FieldLayout> order = new ArrayList<>();
        of(members).collect(order);
        return order;
    }

    private void collect(List<FieldLayout> order) {
        for (MemberTree tree : inner) {
            order.add(tree.member());
            tree.collect(order);
        }
    }

    private void add(FieldLayout field) {
        for (MemberTree container : inner) {
            if (container.member != null && field.name().startsWith(container.member.name() + ".")) {
                container.add(field);
                return;
            }
        }
        inner.add(new MemberTree(field));
    }

    /** What lies inside, in the order of the layout. */
    List<MemberTree> inner() {
        return inner;
    }

    /** The member; not of the root. */
    FieldLayout member() {
        if (member == null) {
            throw new IllegalStateException("the root of a member tree is no member");
        }
        return member;
    }

    /** The name inside the container. */
    String localName() {
        String name = member().name();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
