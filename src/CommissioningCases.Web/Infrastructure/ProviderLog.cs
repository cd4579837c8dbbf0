namespace CommissioningCases.Web.Infrastructure;

/// <summary>Tells the operator in one line why an answer of the sign-in provider was not taken: it may be what they have configured. Without the answer itself.</summary>
internal sealed partial class ProviderLog(ILogger<ProviderLog> logger)
{
    public void Write(Exception failure) => LogFailure(failure.GetType().Name, failure.Message);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An answer of the sign-in provider was not taken: {Kind}: {Reason}")]
    private partial void LogFailure(string kind, string reason);
}
