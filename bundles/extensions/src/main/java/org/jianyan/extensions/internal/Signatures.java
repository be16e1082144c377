package org.jianyan.extensions.internal;

import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether every entry of a jar is signed by one whom we trust, and unchanged since. */
final class Signatures {
    private static final int MOST_TOLD = 5;

    private Signatures() {}

    /**
     * What the signatures of a jar say.
     *
     * @param signer subject of the certificate that signed it
     * @param anchor the trusted certificate that speaks for it, its own or that of an authority; {@code null} if none does
     * @param fault why it cannot be trusted; empty if it can
     */
    record Verdict(String signer, X509Certificate anchor, String fault) {
        boolean isTrusted() {
            return fault.isEmpty();
        }

        boolean isUnsigned() {
            return NOT_SIGNED.equals(fault);
        }
    }

    private static final String NOT_SIGNED = "没有签名：请用 jarsigner 以受信任的发布者证书签名";

    /**
     * @param trusted certificates of publishers, or of the authorities that certify them
     * @param now when the certificates have to be valid
     */
    static Verdict check(ExtensionJar jar, Collection<X509Certificate> trusted, Date now) {
        if (!jar.altered().isEmpty()) {
            return fault("签名之后被改动：" + some(jar.altered()));
        }
        List<ExtensionJar.Entry> entries = jar.entries().stream()
                .filter(entry -> !entry.isOfTheSignature())
                .toList();
        List<String> unsigned = entries.stream()
                .filter(entry -> entry.signers().isEmpty())
                .map(ExtensionJar.Entry::name)
                .toList();
        if (unsigned.size() == entries.size()) {
            return fault(NOT_SIGNED);
        }
        if (!unsigned.isEmpty()) {
            return fault("有条目没有签名：" + some(unsigned));
        }
        // whoever signed has to have signed all of it
        Set<CertPath> paths = paths(entries.get(0));
        entries.forEach(entry -> paths.retainAll(paths(entry)));
        return paths.isEmpty() ? fault("各条目由不同的人签名") : best(paths, trusted, now);
    }

    private static Set<CertPath> paths(ExtensionJar.Entry entry) {
        return entry.signers().stream()
                .map(CodeSigner::getSignerCertPath)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Verdict best(Set<CertPath> paths, Collection<X509Certificate> trusted, Date now) {
        List<Verdict> verdicts =
                paths.stream().map(path -> verdict(path, trusted, now)).toList();
        return verdicts.stream().filter(Verdict::isTrusted).findFirst().orElse(verdicts.get(0));
    }

    private static Verdict verdict(CertPath path, Collection<X509Certificate> trusted, Date now) {
        X509Certificate signer = (X509Certificate) path.getCertificates().get(0);
        String name = signer.getSubjectX500Principal().getName();
        if (now.after(signer.getNotAfter())) {
            return new Verdict(
                    name, null, "证书 " + name + " 已于 " + signer.getNotAfter().toInstant() + " 过期");
        }
        if (now.before(signer.getNotBefore())) {
            return new Verdict(
                    name, null, "证书 " + name + " 自 " + signer.getNotBefore().toInstant() + " 起才有效");
        }
        if (trusted.contains(signer)) {
            return new Verdict(name, signer, "");
        }
        String unknown = "签名人 " + name + " 不在受信任的发布者之列";
        Set<TrustAnchor> anchors = trusted.stream()
                .map(certificate -> new TrustAnchor(certificate, null))
                .collect(Collectors.toSet());
        if (anchors.isEmpty()) {
            return new Verdict(name, null, unknown + "（尚无受信任的发布者）");
        }
        try {
            PKIXParameters parameters = new PKIXParameters(anchors);
            // revoked ones are not among the trusted; authorities' lists would have to be fetched from elsewhere
            parameters.setRevocationEnabled(false);
            parameters.setDate(now);
            PKIXCertPathValidatorResult result = (PKIXCertPathValidatorResult)
                    CertPathValidator.getInstance("PKIX").validate(path, parameters);
            X509Certificate anchor = result.getTrustAnchor().getTrustedCert();
            return now.after(anchor.getNotAfter())
                    ? new Verdict(name, null, "为 " + name + " 作证的证书已过期")
                    : new Verdict(name, anchor, "");
        } catch (GeneralSecurityException e) {
            return new Verdict(name, null, unknown);
        }
    }

    private static Verdict fault(String fault) {
        return new Verdict("", null, fault);
    }

    private static String some(Collection<String> names) {
        return new TreeSet<>(names).stream().limit(MOST_TOLD).collect(Collectors.joining("、"))
                + (names.size() > MOST_TOLD ? " 等 " + names.size() + " 个" : "");
    }
}
