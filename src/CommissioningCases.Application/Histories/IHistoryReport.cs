namespace CommissioningCases.Application.Histories;

/// <summary>Where it is told what became of a history, line by line.</summary>
public interface IHistoryReport
{
    /// <summary>Reports one line.</summary>
    /// <param name="name">The name of the case as the line gives it; null when it gives none.</param>
    /// <param name="action">The action as the line gives it; null when it gives none.</param>
    void WriteLine(int line, string? name, string? action, LineOutcome outcome);

    /// <summary>Reports how a case or programme stands at the end.</summary>
    void WriteCase(string name, string stage, int departures);

    /// <summary>Passes on what was written, once there is enough of it.</summary>
    ValueTask FlushWhenFullAsync(CancellationToken cancellationToken);

    /// <summary>Passes on all that was written.</summary>
    ValueTask FlushAsync(CancellationToken cancellationToken);
}
