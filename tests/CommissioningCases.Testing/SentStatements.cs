using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;

namespace CommissioningCases.Testing;

/// <summary>What is sent to a database from now on, whoever sends it and however, until this is disposed.</summary>
public sealed class SentStatements : IDisposable
{
    private const string Request = "Microsoft.AspNetCore.Hosting.HttpRequestIn";

    private readonly ConcurrentQueue<(string Text, bool IsOfRequest)> _sent = new();
    private readonly ActivityListener _listener;

    public SentStatements(string connectionString)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.GetTagItem("db.namespace") as string == database && activity.GetTagItem("db.query.text") is string text)
                {
                    _sent.Enqueue((text, activity.Parent?.OperationName == Request));
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Each round trip, with all statements that went with it.</summary>
    public IReadOnlyList<string> RoundTrips => [.. _sent.Select(one => one.Text)];

    /// <summary>Those that somebody waited for who asked for a page or sent a form: not those of jobs.</summary>
    public IReadOnlyList<string> OfRequests => [.. _sent.Where(one => one.IsOfRequest).Select(one => one.Text)];

    /// <summary>How often the entries of a history were read as they follow one another.</summary>
    public int Loads => _sent.SelectMany(one => one.Text.Split(";\n")).Count(statement =>
        statement.Contains("from entries e", StringComparison.Ordinal) && statement.Contains("e.number >", StringComparison.Ordinal));

    public void Dispose() => _listener.Dispose();
}
