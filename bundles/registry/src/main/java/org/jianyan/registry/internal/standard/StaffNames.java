package org.jianyan.registry.internal.standard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.identity.keys.EncryptedFields;
import org.jianyan.identity.keys.FieldEncryption;
import org.jianyan.identity.person.Masked;
import org.jianyan.registry.internal.jpa.StaffEntity;
import org.jianyan.registry.internal.jpa.StandardStore;
import org.jianyan.registry.standard.StaffMember;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Names and telephones of those who work for contact points, in the database only encrypted. */
@Component(service = {EncryptedFields.class, StaffNames.class})
public final class StaffNames implements EncryptedFields {
    private static final String CONTEXT = "staff_member.person:";
    private static final String FORGOTTEN = "（已删除）";

    private final JpaTemplate jpa;
    private final FieldEncryption encryption;

    @Activate
    public StaffNames(
            @Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa, @Reference FieldEncryption encryption) {
        this.jpa = jpa;
        this.encryption = encryption;
    }

    String encrypt(UUID member, String name, String phone) {
        return encryption.encryptAll(CONTEXT + member, name.strip(), phone.strip());
    }

    private List<String> open(StaffEntity member) {
        return encryption.decryptAll(member.person(), CONTEXT + member.id());
    }

    String phone(StaffEntity member) {
        return open(member).get(1);
    }

    /** With the telephone's middle hidden. */
    StaffMember toRecord(StaffEntity member) {
        List<String> texts = open(member);
        return member.toRecord(texts.get(0), Masked.phone(texts.get(1)));
    }

    /** Takes the name and the telephone away. */
    void forget(StaffEntity member) {
        member.erase(encrypt(member.id(), FORGOTTEN, ""), Instant.now());
    }

    @Override
    public String name() {
        return "staff_member";
    }

    @Override
    public int reencrypt(int limit) {
        return jpa.txExpr(TransactionType.Required, em -> {
            List<StaffEntity> members = new StandardStore(em).staffNotUnder(encryption.currentPrefix(), limit);
            members.forEach(member -> member.encrypt(encryption.reencrypt(member.person(), CONTEXT + member.id())));
            return members.size();
        });
    }
}
