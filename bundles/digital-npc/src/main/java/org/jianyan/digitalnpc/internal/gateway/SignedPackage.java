package org.jianyan.digitalnpc.internal.gateway;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * A zip with two entries: {@code message.json}, and {@code message.json.p7s}, a detached CMS signature over its bytes (RFC
 * 5652).
 */
final class SignedPackage {
    private static final String MESSAGE = "message.json";
    private static final String SIGNATURE = "message.json.p7s";
    private static final int MAX_BYTES = 128 << 20;

    private SignedPackage() {}

    static byte[] write(byte[] message, PrivateKey key, X509Certificate certificate)
            throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(MESSAGE));
            zip.write(message);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(SIGNATURE));
            zip.write(sign(message, key, certificate));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] sign(byte[] message, PrivateKey key, X509Certificate certificate)
            throws IOException, GeneralSecurityException {
        try {
            String algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(new JcaContentSignerBuilder(algorithm).build(key), certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator
                    .generate(new CMSProcessableByteArray(message), false)
                    .getEncoded();
        } catch (OperatorCreationException | CMSException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /**
     * The message of a package.
     *
     * @throws GeneralSecurityException if it is not signed by one of the trusted, or was altered
     */
    static byte[] read(byte[] zipped, Collection<X509Certificate> trusted)
            throws IOException, GeneralSecurityException {
        byte[] message = null;
        byte[] signature = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes(MAX_BYTES + 1);
                if (bytes.length > MAX_BYTES) {
                    throw new IOException("an entry is larger than " + MAX_BYTES + " bytes");
                }
                if (entry.getName().equals(MESSAGE) && message == null) {
                    message = bytes;
                } else if (entry.getName().equals(SIGNATURE) && signature == null) {
                    signature = bytes;
                } else {
                    throw new IOException("not an entry of a package: " + entry.getName());
                }
            }
        }
        if (message == null || signature == null) {
            throw new GeneralSecurityException("a package has " + MESSAGE + " and " + SIGNATURE);
        }
        verify(message, signature, trusted);
        return message;
    }

    private static void verify(byte[] message, byte[] signature, Collection<X509Certificate> trusted)
            throws GeneralSecurityException {
        try {
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(message), signature);
            Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
            if (signers.isEmpty()) {
                throw new GeneralSecurityException("not signed");
            }
            for (SignerInformation signer : signers) {
                X509Certificate certificate = certificate(signed, signer);
                if (!trusted.contains(certificate)) {
                    throw new GeneralSecurityException(
                            "signed by somebody who is not trusted: " + certificate.getSubjectX500Principal());
                }
                certificate.checkValidity(new Date());
                if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) {
                    throw new GeneralSecurityException("the signature does not fit the message");
                }
            }
        } catch (CMSException | OperatorCreationException e) {
            throw new GeneralSecurityException("the signature does not fit the message: " + e.getMessage(), e);
        }
    }

    private static X509Certificate certificate(CMSSignedData signed, SignerInformation signer)
            throws GeneralSecurityException {
        List<X509CertificateHolder> found = new ArrayList<>();
        for (Object holder : signed.getCertificates().getMatches(null)) {
            X509CertificateHolder candidate = (X509CertificateHolder) holder;
            if (signer.getSID().match(candidate)) {
                found.add(candidate);
            }
        }
        if (found.size() != 1) {
            throw new GeneralSecurityException("the signer's certificate is missing");
        }
        return new JcaX509CertificateConverter().getCertificate(found.get(0));
    }
}
