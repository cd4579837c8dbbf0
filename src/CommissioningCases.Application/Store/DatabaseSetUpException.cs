namespace CommissioningCases.Application.Store;

/// <summary>The database is not set up as the service needs it; the message says what is to be done, for the operator.</summary>
public sealed class DatabaseSetUpException : Exception
{
    public DatabaseSetUpException()
    {
    }

    public DatabaseSetUpException(string message)
        : base(message)
    {
    }

    public DatabaseSetUpException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
