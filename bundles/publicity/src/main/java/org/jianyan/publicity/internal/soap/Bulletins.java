package org.jianyan.publicity.internal.soap;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import org.jianyan.soap.ProblemFault;

/** Work bulletins, for other systems. */
@WebService(name = "Bulletins", targetNamespace = Bulletins.NAMESPACE)
public interface Bulletins {
    String NAMESPACE = "urn:jianyan:bulletins:v1";

    /**
     * Bulletins that the caller may read, in the order of their issuing.
     *
     * @param after the identifier of the last one that is known; {@code null} begins at the first
     * @param limit how many at most, 1 to 500
     */
    @WebMethod
    @WebResult(name = "bulletin")
    List<IssuedBulletin> fetchBulletins(@WebParam(name = "after") String after, @WebParam(name = "limit") Integer limit)
            throws ProblemFault;
}
