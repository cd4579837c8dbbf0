using Microsoft.Extensions.Logging;

namespace CommissioningCases.EmbeddedPostgres;

/// <summary>What the server tells the person who started the application.</summary>
internal sealed partial class Messages(ILogger logger)
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Another copy is starting the database in {Folder}; waiting for it")]
    public partial void WaitingForAnotherStart(ServerFolder folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database in {Folder} is being stopped; waiting for that before starting it again")]
    public partial void WaitingForAnotherStop(ServerFolder folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "Sharing the database in {Folder}, which another running copy started")]
    public partial void Joined(ServerFolder folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "Started PostgreSQL {Version} from {Programs} as user {User}, with its data in {Folder}")]
    public partial void Started(int version, string programs, string user, ServerFolder folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "Stopped PostgreSQL with its data in {Folder}")]
    public partial void Stopped(ServerFolder folder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "PostgreSQL in {Folder} is still stopping")]
    public partial void StillStopping(ServerFolder folder);
}
