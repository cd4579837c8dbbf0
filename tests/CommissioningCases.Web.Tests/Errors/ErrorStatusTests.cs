using System.Net.Sockets;
using CommissioningCases.Web.Errors;
using Npgsql;

namespace CommissioningCases.Web.Tests.Errors;

public sealed class ErrorStatusTests
{
    [Fact]
    public void Of_ALostConnectionInsideAWrapper_Is503()
    {
        var lost = new NpgsqlException("Failed to connect", new SocketException((int)SocketError.ConnectionRefused));

        ErrorStatus.Of(new InvalidOperationException("An exception has been raised.", lost)).ShouldBe(503);
    }

    [Theory]
    [InlineData(PostgresErrorCodes.AdminShutdown, 503)]
    [InlineData(PostgresErrorCodes.CannotConnectNow, 503)]
    [InlineData(PostgresErrorCodes.TooManyConnections, 503)]
    [InlineData(PostgresErrorCodes.InvalidPassword, 503)]
    [InlineData(PostgresErrorCodes.InvalidCatalogName, 503)]
    [InlineData(PostgresErrorCodes.DiskFull, 503)]
    [InlineData(PostgresErrorCodes.ReadOnlySqlTransaction, 503)]
    [InlineData(PostgresErrorCodes.QueryCanceled, 500)]
    [InlineData(PostgresErrorCodes.UniqueViolation, 500)]
    public void Of_WhatTheServerSaid_DependsOnWhetherItWasAboutTheServer(string code, int expected) =>
        ErrorStatus.Of(new PostgresException("said", "FATAL", "FATAL", code)).ShouldBe(expected);

    [Fact]
    public void Of_AFaultOfOurs_Is500() => ErrorStatus.Of(new InvalidOperationException("ours")).ShouldBe(500);
}
