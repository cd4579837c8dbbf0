using Microsoft.Extensions.Logging;

namespace CommissioningCases.Application.Tests.Sealing;

/// <summary>Counts the commands that a data source sends to the database.</summary>
internal sealed class CommandCounter : ILoggerFactory, ILogger
{
    private const string Sent = "CommandExecutionCompleted";

    public int Count { get; private set; }

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Name == Sent)
        {
            Count++;
        }
    }

    public void Dispose()
    {
    }
}
