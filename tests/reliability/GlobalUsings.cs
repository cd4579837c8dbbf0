global using CommissioningCases.Application.Demonstration;
global using CommissioningCases.Reliability.Load;
global using CommissioningCases.Reliability.Processes;
global using CommissioningCases.Web.Tests;
