package org.jianyan.identity.internal.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianyan.commons.Unauthenticated;
import org.jianyan.commons.Unavailable;
import org.jianyan.identity.access.IdentityProvider;
import org.jianyan.identity.access.ProvidedCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The identity provider that is configured, spoken to by the Nimbus SDK. What it says of itself is asked once. */
final class Provider {
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final int LONGEST_ANSWER = 256 * 1024;
    private static final int LONGEST_SUBJECT = 255;

    private final OpenIdConfig config;
    private final Issuer issuer;
    private final Set<String> secondFactorValues;
    private OIDCProviderMetadata metadata;
    private IDTokenValidator validator;

    /** @throws IllegalArgumentException if the issuer is not at https; http only on this machine, for tests */
    Provider(OpenIdConfig config) {
        this.config = config;
        issuer = new Issuer(config.issuer().trim());
        URI address = URI.create(issuer.getValue());
        boolean isLocal = Set.of("localhost", "127.0.0.1").contains(address.getHost());
        if (!"https".equals(address.getScheme()) && !isLocal) {
            throw new IllegalArgumentException("org.jianyan.openid: issuer must be an https address: " + issuer);
        }
        secondFactorValues = words(config.second_factor_values(), ",");
    }

    private static Set<String> words(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::trim)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whom the provider says somebody is.
     *
     * @param isStrong whether it asked for a second factor
     */
    record Somebody(String issuer, String subject, boolean isStrong) {}

    boolean takesBackTo(String redirectUri) {
        return words(config.redirect_uris(), " ").contains(redirectUri);
    }

    IdentityProvider described() {
        return new IdentityProvider(
                issuer.getValue(),
                config.title(),
                metadata().getAuthorizationEndpointURI().toString(),
                config.client_id(),
                config.scope(),
                words(config.redirect_uris(), " ").stream().sorted().toList());
    }

    /** @throws Unavailable if it cannot be reached, or says it is another */
    private synchronized OIDCProviderMetadata metadata() {
        if (metadata == null) {
            try {
                OIDCProviderMetadata found =
                        OIDCProviderMetadata.resolve(issuer, config.timeout_millis(), config.timeout_millis());
                validator = new IDTokenValidator(
                        issuer,
                        new ClientID(config.client_id()),
                        JWSAlgorithm.parse(config.algorithm()),
                        found.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(config.timeout_millis(), config.timeout_millis(), LONGEST_ANSWER));
                metadata = found;
            } catch (GeneralException | IOException e) {
                throw unavailable(e);
            }
        }
        return metadata;
    }

    private Unavailable unavailable(Exception e) {
        LOG.warn("the identity provider {} cannot be asked: {}", issuer, e.toString());
        return new Unavailable("“" + config.title() + "”暂时不能使用，请稍后再试，或者用密码登录");
    }

    /**
     * Exchanges a code for an identity token, and checks its signature, issuer, audience, times and nonce.
     *
     * @throws Unauthenticated if it is refused, or not genuine
     * @throws Unavailable if the provider cannot be reached
     */
    Somebody exchange(ProvidedCode code) {
        URI endpoint = metadata().getTokenEndpointURI();
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code.code()),
                URI.create(code.redirectUri()),
                new CodeVerifier(code.codeVerifier()));
        ClientID client = new ClientID(config.client_id());
        TokenRequest request = config.client_secret().isEmpty()
                ? new TokenRequest.Builder(endpoint, client, grant).build()
                : new TokenRequest.Builder(
                                endpoint, new ClientSecretBasic(client, new Secret(config.client_secret())), grant)
                        .build();
        HTTPRequest call = request.toHTTPRequest();
        call.setConnectTimeout(config.timeout_millis());
        call.setReadTimeout(config.timeout_millis());
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(call.send());
            if (!answer.indicatesSuccess()) {
                LOG.info(
                        "the identity provider refused a code: {}",
                        answer.toErrorResponse().getErrorObject().getCode());
                throw new Unauthenticated("“" + config.title() + "”没有确认您的身份，请重新登录");
            }
            return somebody(validator.validate(
                    ((com.nimbusds.openid.connect.sdk.OIDCTokenResponse) answer.toSuccessResponse())
                            .getOIDCTokens()
                            .getIDToken(),
                    new Nonce(code.nonce())));
        } catch (ParseException | BadJOSEException e) {
            LOG.warn("what the identity provider {} answered is not genuine: {}", issuer, e.getMessage());
            throw new Unauthenticated("“" + config.title() + "”的答复无法核实，请重新登录");
        } catch (JOSEException | IOException e) {
            throw unavailable(e);
        }
    }

    private Somebody somebody(IDTokenClaimsSet claims) {
        Set<String> said = new HashSet<>();
        if (claims.getACR() != null) {
            said.add(claims.getACR().getValue());
        }
        List<?> methods = claims.getAMR();
        if (methods != null) {
            methods.forEach(method -> said.add(method.toString()));
        }
        said.retainAll(secondFactorValues);
        String subject = claims.getSubject().getValue();
        if (subject.length() > LONGEST_SUBJECT) {
            throw new Unauthenticated("“" + config.title() + "”的用户标识过长");
        }
        return new Somebody(issuer.getValue(), subject, !said.isEmpty());
    }
}
