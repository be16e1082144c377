package org.jianyan.identity.internal.access;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Origin;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.access.SecondFactorService;
import org.jianyan.identity.internal.Codes;
import org.jianyan.identity.internal.TokenKey;
import org.jianyan.identity.internal.jpa.AccessStore;
import org.jianyan.identity.internal.jpa.AccountEntity;
import org.jianyan.identity.internal.jpa.RecoveryCodeEntity;
import org.jianyan.identity.keys.FieldEncryption;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class SecondFactors implements SecondFactorService {
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_CODE_LENGTH = 12;

    private final JpaTemplate jpa;
    private final Audit audit;
    private final FieldEncryption encryption;
    private final Entrance entrance;

    @Activate
    public SecondFactors(
            @Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa,
            @Reference Audit audit,
            @Reference FieldEncryption encryption,
            @Reference Entrance entrance) {
        this.jpa = jpa;
        this.audit = audit;
        this.encryption = encryption;
        this.entrance = entrance;
    }

    @Override
    public Enrolment begin(Caller caller, String password) {
        caller.requireAccount();
        new Violations().text("password", password, 200).throwIfAny();
        AccountEntity account = entrance.account(caller.name());
        if (account.hasTotp()) {
            throw new Conflict("已经启用了两步验证；要换验证器，请先停用");
        }
        entrance.confirmPassword(account, password, new Origin(caller.address(), ""));
        String secret = Totp.newSecret();
        jpa.tx(TransactionType.Required, em -> new AccessStore(em)
                .lockedAccount(account.id())
                .orElseThrow()
                .beginTotp(encryption.encrypt(secret, TokenKey.totpContext(account))));
        return new Enrolment(secret, Totp.uri(caller.name(), secret));
    }

    @Override
    public List<String> confirm(Caller caller, String code) {
        caller.requireAccount();
        new Violations().text("code", code, 20).throwIfAny();
        Instant now = Entrance.now();
        List<String> recovery = Stream.generate(() -> Codes.random(RECOVERY_CODE_LENGTH))
                .limit(RECOVERY_CODES)
                .toList();
        jpa.tx(TransactionType.Required, em -> {
            AccessStore store = new AccessStore(em);
            AccountEntity account = store.lockedAccount(caller.accountId()).orElseThrow();
            if (!account.hasBegunTotp()) {
                throw new Conflict("请先取得验证器的密钥");
            }
            String secret = encryption.decrypt(account.totpSecret(), TokenKey.totpContext(account));
            OptionalLong step = Totp.step(secret, code.trim(), now);
            if (step.isEmpty()) {
                throw new ValidationException(new Violation("code", "wrong", "验证码不正确，请核对手机的时间"));
            }
            account.confirmTotp(step.getAsLong());
            store.removeRecoveryCodes(account.id());
            recovery.forEach(each -> store.add(new RecoveryCodeEntity(Uuids.next(), account.id(), Codes.digest(each))));
            audit.record(caller, Action.OWN_ACCOUNT, "second factor set up");
        });
        return recovery;
    }

    @Override
    public void remove(Caller caller, String code) {
        caller.requireAccount();
        new Violations().text("code", code, 20).throwIfAny();
        AccountEntity account = entrance.account(caller.name());
        if (!account.hasTotp()) {
            throw new Conflict("没有启用两步验证");
        }
        entrance.verifyCode(account, code, new Origin(caller.address(), ""));
        jpa.tx(TransactionType.Required, em -> {
            AccessStore store = new AccessStore(em);
            store.lockedAccount(account.id()).orElseThrow().removeTotp();
            store.removeRecoveryCodes(account.id());
            audit.record(caller, Action.OWN_ACCOUNT, "second factor removed");
        });
    }
}
