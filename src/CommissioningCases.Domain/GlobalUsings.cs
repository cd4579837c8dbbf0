// The rooms on which every other room of the Domain stands. What stands on others says so in its own usings.
global using CommissioningCases.Domain.Bodies;
global using CommissioningCases.Domain.Kernel;
global using CommissioningCases.Domain.Kernel.Fields;
global using CommissioningCases.Domain.Letters;
