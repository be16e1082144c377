package org.jianyan.mainjob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Calls a SOAP service with HTTP Basic credentials. */
public final class SoapClient {
    private final String namespace;
    private final URI address;
    private final String authorization;

    /** @param service for example {@code consultation-exchange} */
    public SoapClient(String base, String service, String name, String password) {
        namespace = "urn:jianyan:" + service + ":v1";
        address = URI.create(base + "/ws/" + service);
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** The answer to an operation, whose parameters are given as XML. */
    public Document call(String operation, String parameters) {
        String envelope = "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><"
                + operation + " xmlns=\"" + namespace + "\">" + parameters + "</" + operation
                + "></soap:Body></soap:Envelope>";
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", "\"\"")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(envelope))
                .build();
        try {
            HttpResponse<byte[]> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            Unexpected.unless(
                    response.statusCode() == 200,
                    operation + " answered " + response.statusCode() + ": "
                            + new String(response.body(), StandardCharsets.UTF_8));
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(response.body()));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new Unexpected(operation + " has no answer that can be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted", e);
        }
    }

    /** The texts of all elements of a name. */
    public static List<String> texts(Document document, String name) {
        List<String> texts = new ArrayList<>();
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
