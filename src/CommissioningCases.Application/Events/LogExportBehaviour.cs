using MediatR;

namespace CommissioningCases.Application.Events;

/// <summary>Puts on the log that somebody takes something away, before the first byte of it is written.</summary>
internal sealed class LogExportBehaviour<TRequest, TResponse>(ServiceLog log) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IExport
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        await log.AppendAsync(new NewServiceEvent(ServiceEventKind.Exported) { Subject = request.Subject }, cancellationToken);
        return await next();
    }
}
