namespace CommissioningCases.Application.Backups;

/// <summary>A backup could not be made or restored; the message says why, for whoever asked for it.</summary>
public sealed class BackupException : Exception
{
    public BackupException()
    {
    }

    public BackupException(string message)
        : base(message)
    {
    }

    public BackupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
