namespace CommissioningCases.Application.Access;

/// <summary>
/// A request of somebody without an account, by the public address of a cluster's directory. The database shows it who takes patients there, where the cluster has made that public, and nothing of
/// whoever may be signed in in the browser.
/// </summary>
public interface IOfPublicDirectory
{
    /// <summary>Code of the PCT cluster, as it stands in the address.</summary>
    string Cluster { get; }
}
