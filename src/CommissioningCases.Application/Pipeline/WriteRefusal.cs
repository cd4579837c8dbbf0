using Npgsql;

namespace CommissioningCases.Application.Pipeline;

/// <summary>Why a database that answers takes no changes.</summary>
public enum WriteRefusal
{
    /// <summary>It has no room left.</summary>
    DiskFull,

    /// <summary>It may only be read, as while another server takes over from it.</summary>
    ReadOnly,
}

public static class WriteRefusals
{
    /// <returns>Null where an exception comes of something else.</returns>
    public static WriteRefusal? Of(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch ((cause as PostgresException)?.SqlState)
            {
                case PostgresErrorCodes.DiskFull:
                    return WriteRefusal.DiskFull;
                case PostgresErrorCodes.ReadOnlySqlTransaction:
                    return WriteRefusal.ReadOnly;
            }
        }

        return null;
    }
}
