package org.jianyan.consultation.internal;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jianyan.commons.ProblemException;
import org.jianyan.commons.Unavailable;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.OpinionItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls collection methods: outside transactions, bounded in time, and whatever they throw stays here. */
@Component(service = Guests.class, configurationPid = "org.jianyan.consultation")
public final class Guests {
    private static final Logger LOG = LoggerFactory.getLogger(Guests.class);

    private final ConsultationConfig config;
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, 32, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "jianyan-collection-method");
                thread.setDaemon(true);
                return thread;
            });

    @Activate
    public Guests(ConsultationConfig config) {
        this.config = config;
    }

    @Deactivate
    void close() {
        threads.shutdownNow();
    }

    /** @throws Unavailable if the method fails, takes too long, or was set aside for doing so */
    List<OpinionItem> itemise(OfferedMethod offered, FilledForm form) {
        String name = offered.info().id() + " " + offered.info().version();
        if (offered.isSetAside()) {
            throw new Unavailable("收集方式 " + name + " 因连续出错已停用，内容未提交，请联系管理员");
        }
        Future<List<OpinionItem>> call = null;
        try {
            call = threads.submit(() -> List.copyOf(offered.method().itemise(form)));
            List<OpinionItem> items = call.get(config.method_timeout_millis(), TimeUnit.MILLISECONDS);
            offered.succeeded();
            return items;
        } catch (ExecutionException e) {
            throw failure(offered, name, "出错", e.getCause());
        } catch (TimeoutException e) {
            call.cancel(true);
            throw failure(offered, name, "超时", e);
        } catch (RejectedExecutionException e) {
            throw new Unavailable("收集方式繁忙，内容未提交，请稍后再试");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("服务器正在停止，内容未提交");
        }
    }

    private ProblemException failure(OfferedMethod offered, String name, String how, Throwable cause) {
        boolean setAside = offered.failed(config.method_failures());
        LOG.warn(
                "collection method {} of bundle {} failed{}",
                name,
                offered.info().bundle(),
                setAside ? " and is set aside" : "",
                cause);
        return new Unavailable("收集方式 " + name + "（" + offered.info().bundle() + "）" + how + "，内容未提交，请联系管理员");
    }
}
