package org.jianyan.consultation.internal.rest;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import javax.ws.rs.QueryParam;
import org.jianyan.consultation.OpinionQuery;

/** An {@link OpinionQuery} in an address. Its fields are public, or the contract would not list them. */
public final class SearchParameters {
    @QueryParam("words")
    @Parameter(description = "在意见、理由、建议表述中检索；多个词须同时出现，“…”为连续词组，|为或，-为不含；不填则列出全部")
    public String words;

    @QueryParam("provision")
    @Parameter(description = "条款，写作“第十四条第二款”等，含其下各款项；针对全文的写作“全文”；可多个")
    public List<String> provision;

    @QueryParam("method")
    @Parameter(description = "收集方式的标识；可多个")
    public List<String> method;

    @QueryParam("contactPointPath")
    @Parameter(description = "立法联系点或其上级组织的路径；公众为 PUBLIC；可多个")
    public List<String> contactPointPath;

    @QueryParam("kind")
    @Parameter(description = "意见类型；可多个")
    public List<String> kind;

    @QueryParam("stance")
    @Parameter(description = "立场；可多个")
    public List<String> stance;

    @QueryParam("state")
    @Parameter(description = "UNDECIDED、采纳情况或 HIDDEN；可多个")
    public List<String> state;

    @QueryParam("from")
    @Parameter(description = "提交日期自（北京时间），如 2026-03-01")
    public String from;

    @QueryParam("to")
    @Parameter(description = "提交日期至")
    public String to;

    OpinionQuery toQuery() {
        return new OpinionQuery(words, provision, method, contactPointPath, kind, stance, state, from, to);
    }
}
