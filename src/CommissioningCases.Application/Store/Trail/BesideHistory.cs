using Npgsql;

namespace CommissioningCases.Application.Store;

/// <summary>A statement that goes with the loading of a history, in the same round trip.</summary>
/// <param name="ReadAsync">Reads its rows; null where it has none. Those that have none come last.</param>
internal sealed record BesideHistory(NpgsqlBatchCommand Command, Func<NpgsqlDataReader, Task>? ReadAsync = null);
