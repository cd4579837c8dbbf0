namespace CommissioningCases.EmbeddedPostgres;

/// <summary>The server could not be started; the message says why and what to do, for the person who starts the application.</summary>
public sealed class EmbeddedServerException : Exception
{
    public EmbeddedServerException()
    {
    }

    public EmbeddedServerException(string message)
        : base(message)
    {
    }

    public EmbeddedServerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
