using System.Diagnostics;
using System.Reflection;
using CommissioningCases.Application.Measuring;
using MediatR;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Pipeline;

/// <summary>A response that says in a word what came of its request, for the log.</summary>
public interface IOutcome
{
    string Outcome { get; }
}

/// <summary>How loudly a request is logged of which one job sends very many; others are logged as information, and so is each that fails.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LogAtAttribute(LogLevel level) : Attribute
{
    public LogLevel Level { get; } = level;

    /// <summary>Whether one that fails is logged no louder: it is sent again in a second, and its sender tells of what went wrong.</summary>
    public bool AlsoFailed { get; set; }
}

/// <summary>Logs every request: its name, on whose behalf, what came of it and how long it took. Never its contents.</summary>
internal sealed partial class LogBehaviour<TRequest, TResponse>(ILogger<LogBehaviour<TRequest, TResponse>> logger, CurrentPerson current)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    private const string Failed = "failed";

    private static readonly LogAtAttribute LogAt = typeof(TRequest).GetCustomAttribute<LogAtAttribute>() ?? new(LogLevel.Information);

    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        using var trace = Measures.Trace(typeof(TRequest));
        var started = Stopwatch.GetTimestamp();
        var outcome = Failed;
        try
        {
            var response = await next();
            outcome = response is IOutcome said ? said.Outcome : "done";
            return response;
        }
        finally
        {
            var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            trace?.SetTag(Measures.OutcomeTag, outcome);
            Measures.CountRequest(typeof(TRequest), outcome, elapsed);
            Handled(outcome == Failed && !LogAt.AlsoFailed ? LogLevel.Information : LogAt.Level, typeof(TRequest).Name, current.Person?.Id, outcome, elapsed);
        }
    }

    [LoggerMessage(Message = "{Request} for {PersonId}: {Outcome} in {Elapsed:0.0} ms")]
    private partial void Handled(LogLevel level, string request, Guid? personId, string outcome, double elapsed);
}
