using System.Diagnostics;
using CommissioningCases.Application.Accounts;
using MediatR;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Pipeline;

/// <summary>A response that says in a word what came of its request, for the log.</summary>
public interface IOutcome
{
    string Outcome { get; }
}

/// <summary>Logs every request: its name, on whose behalf, what came of it and how long it took. Never its contents.</summary>
internal sealed partial class LogBehaviour<TRequest, TResponse>(ILogger<LogBehaviour<TRequest, TResponse>> logger, CurrentPerson current)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var response = await next();
            outcome = response is IOutcome said ? said.Outcome : "done";
            return response;
        }
        finally
        {
            var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            Handled(typeof(TRequest).Name, current.Person?.Id, outcome, elapsed);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Request} for {PersonId}: {Outcome} in {Elapsed:0.0} ms")]
    private partial void Handled(string request, Guid? personId, string outcome, double elapsed);
}
