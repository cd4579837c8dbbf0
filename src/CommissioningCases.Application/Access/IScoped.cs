namespace CommissioningCases.Application.Access;

/// <summary>A row that belongs to a Primary Care Trust and its Strategic Health Authority, by which it is seen or not.</summary>
public interface IScoped
{
    string Pct { get; }

    string Sha { get; }
}
